package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleClosed;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.Uploaded;
import io.sanshan.domain.coupon.OfflineCommand.UploadOfflineRedemption;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a bundle is used, as a fold over its events.
 *
 * @param sequences the numbers that are uploaded
 * @param used how many count against what the bundle allows
 * @param money what these took off
 * @param reported how many the till says it redeemed; null until it says so
 */
record OfflineStanding(
        StoreId store,
        OfflineContent content,
        Instant issuedAt,
        Set<Integer> sequences,
        int used,
        Money money,
        @Nullable Integer reported) {

    /** As far as clocks of tills may differ from the server's. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** In a collection that a snapshot can hold. */
    OfflineStanding {
        sequences = new HashSet<>(sequences);
    }

    static OfflineStanding of(OfflineBundleIssued event, Instant at) {
        return new OfflineStanding(
                event.store(),
                event.content(),
                at,
                Set.of(),
                0,
                Money.zero(event.content().money().currency()),
                null);
    }

    OfflineStanding evolve(Uploaded event) {
        Set<Integer> now = new HashSet<>(sequences);
        now.add(event.sequence());
        return new OfflineStanding(
                store,
                content,
                issuedAt,
                now,
                used + (event.covered() ? 1 : 0),
                event.covered() ? money.plus(event.given()) : money,
                reported);
    }

    OfflineStanding evolve(OfflineBundleClosed event) {
        return new OfflineStanding(store, content, issuedAt, sequences, used, money, event.redemptions());
    }

    boolean closed() {
        return reported != null;
    }

    boolean openAt(Instant moment) {
        return !closed() && moment.isBefore(content.goodUntil());
    }

    /** Why the bundle does not cover it, if it does not. */
    Optional<Refusal> beyond(UploadOfflineRedemption told, Instant at) {
        return Rule.firstBroken(
                new AClosedBundleCoversWhatWasReported(reported, sequences.size()),
                new AnOfflineCouponIsOfTheBundle(told.listed()),
                new AnOfflineRedemptionIsWithinTheTimeOfItsBundle(
                        issuedAt,
                        content.goodUntil(),
                        issuedAt.minus(SKEW),
                        content.goodUntil().plus(SKEW),
                        at),
                new ABundleAllowsSoManyRedemptions(content.redemptions(), used),
                new ABundleAllowsSoMuchMoney(content.money().minus(money), told.given()));
    }
}
