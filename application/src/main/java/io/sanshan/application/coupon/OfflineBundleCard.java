package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.OfflineBundleEvent;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleClosed;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.coupon.OfflineBundleEvent.Uploaded;
import io.sanshan.domain.coupon.OfflineContent;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offline bundle as its screens show it: a pure fold over its events.
 *
 * @param uploaded how many redemptions are known
 * @param used how many of them count against what the bundle allows
 * @param given what these took off
 * @param overspent how many should not have been given like that
 * @param lost what they lost together
 * @param reported how many the till says it redeemed; null until it says so
 */
public record OfflineBundleCard(
        OfflineBundleId bundle,
        TillDeviceId device,
        StoreId store,
        OfflineContent content,
        Instant issuedAt,
        int uploaded,
        int used,
        Money given,
        int overspent,
        Money lost,
        @Nullable Integer reported) {

    /** @param before null before the first event of the stream */
    public static OfflineBundleCard evolve(
            @Nullable OfflineBundleCard before, OfflineBundleEvent event, Occasion occasion) {
        if (event instanceof OfflineBundleIssued issued) {
            Money nothing = Money.zero(issued.content().money().currency());
            return new OfflineBundleCard(
                    issued.bundle(),
                    issued.device(),
                    issued.store(),
                    issued.content(),
                    occasion.occurredAt(),
                    0,
                    0,
                    nothing,
                    0,
                    nothing,
                    null);
        }
        if (before == null) {
            throw new IllegalStateException("a bundle's stream starts with its issue");
        }
        return switch (event) {
            case OfflineBundleIssued _ -> before;
            case Uploaded told -> before.after(told);
            case OfflineBundleClosed closed ->
                new OfflineBundleCard(
                        before.bundle,
                        before.device,
                        before.store,
                        before.content,
                        before.issuedAt,
                        before.uploaded,
                        before.used,
                        before.given,
                        before.overspent,
                        before.lost,
                        closed.redemptions());
        };
    }

    private OfflineBundleCard after(Uploaded told) {
        boolean wrong = told instanceof OfflineOverspent;
        return new OfflineBundleCard(
                bundle,
                device,
                store,
                content,
                issuedAt,
                uploaded + 1,
                used + (told.covered() ? 1 : 0),
                told.covered() ? given.plus(told.given()) : given,
                overspent + (wrong ? 1 : 0),
                told instanceof OfflineOverspent too ? lost.plus(too.lost()) : lost,
                reported);
    }

    /** Whether the till may still redeem with it. */
    public boolean isOpen(Instant now) {
        return reported == null && now.isBefore(content.goodUntil());
    }

    /** How many uploads are missing; null where nobody knows, since the till has not said how many there are. */
    public @Nullable Integer missing() {
        return reported == null ? null : Math.max(0, reported - uploaded);
    }

    /** Whether something of it is, or may be, still to come though its time is over. */
    public boolean isOutstanding(Instant now) {
        Integer missing = missing();
        return missing == null ? !now.isBefore(content.goodUntil()) : missing > 0;
    }
}
