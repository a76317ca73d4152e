package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaDrawn;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaGivenBack;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaHeld;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaReleased;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one store has redeemed of one template, as a fold over its events.
 *
 * @param drawn redemptions that stand
 * @param held places that are kept for coupons on baskets that are not paid yet, ended ones perhaps among them
 */
public record StoreQuotaStanding(int drawn, Map<CouponId, Hold> held) {

    public static final StoreQuotaStanding NONE = new StoreQuotaStanding(0, Map.of());

    /** Longer than any hold, and than clocks of tills differ: what ended so long ago is of no use to anybody. */
    private static final Duration LONG_OVER = Duration.ofDays(1);

    /** @param until up to, not including */
    public record Hold(RedemptionId redemption, Instant until) {}

    /** In a collection that a snapshot can hold. */
    public StoreQuotaStanding {
        held = new HashMap<>(held);
    }

    public StoreQuotaStanding evolve(StoreQuotaEvent event) {
        Map<CouponId, Hold> now = new HashMap<>(held);
        now.remove(event.coupon());
        return switch (event) {
            case StoreQuotaDrawn more -> new StoreQuotaStanding(more.drawn(), now);
            case StoreQuotaGivenBack fewer -> new StoreQuotaStanding(fewer.drawn(), held);
            case StoreQuotaReleased _ -> new StoreQuotaStanding(drawn, now);
            case StoreQuotaHeld kept -> {
                Instant longAgo = kept.until().minus(LONG_OVER);
                now.values().removeIf(hold -> hold.until().isBefore(longAgo));
                now.put(kept.coupon(), new Hold(kept.redemption(), kept.until()));
                yield new StoreQuotaStanding(drawn, now);
            }
        };
    }

    /** Whether a place is kept for that coupon on that basket. */
    boolean keeps(CouponId coupon, @Nullable RedemptionId redemption, Instant at) {
        Hold hold = held.get(coupon);
        return hold != null && hold.redemption().equals(redemption) && at.isBefore(hold.until());
    }

    /** How many places are used or kept. */
    int taken(Instant at) {
        return drawn
                + (int) held.values().stream()
                        .filter(hold -> at.isBefore(hold.until()))
                        .count();
    }
}
