package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.BudgetEvent.BudgetGivenBack;
import io.sanshan.domain.coupon.BudgetEvent.BudgetHeld;
import io.sanshan.domain.coupon.BudgetEvent.BudgetReleased;
import io.sanshan.domain.coupon.BudgetEvent.BudgetShareGrown;
import io.sanshan.domain.coupon.BudgetEvent.BudgetUsed;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One store's share of a campaign's budget, as a fold over its events. All amounts are minor units of the budget's currency.
 *
 * @param granted the sum of its blocks
 * @param used the sum of discounts that stand
 * @param held what is kept for coupons on baskets that are not paid yet, ended ones perhaps among them
 */
public record BudgetShareStanding(long granted, long used, Map<CouponId, Hold> held) {

    public static final BudgetShareStanding NONE = new BudgetShareStanding(0, 0, Map.of());

    /** Longer than any hold, and than clocks of tills differ: what ended so long ago is of no use to anybody. */
    private static final Duration LONG_OVER = Duration.ofDays(1);

    /** @param until up to, not including */
    public record Hold(RedemptionId redemption, long amount, Instant until) {

        private boolean standsAt(Instant moment) {
            return moment.isBefore(until);
        }
    }

    /** In a collection that a snapshot can hold. */
    public BudgetShareStanding {
        held = new HashMap<>(held);
    }

    public BudgetShareStanding evolve(BudgetEvent.OfShare event) {
        return switch (event) {
            case BudgetShareGrown grown ->
                new BudgetShareStanding(grown.granted().minor(), used, held);
            case BudgetUsed more -> new BudgetShareStanding(granted, more.used().minor(), without(more.coupon()));
            case BudgetGivenBack less ->
                new BudgetShareStanding(granted, less.used().minor(), held);
            case BudgetReleased released -> new BudgetShareStanding(granted, used, without(released.coupon()));
            case BudgetHeld kept -> {
                Map<CouponId, Hold> now = without(kept.coupon());
                Instant longAgo = kept.until().minus(LONG_OVER);
                now.values().removeIf(hold -> hold.until().isBefore(longAgo));
                now.put(
                        kept.coupon(),
                        new Hold(kept.redemption(), kept.discount().minor(), kept.until()));
                yield new BudgetShareStanding(granted, used, now);
            }
        };
    }

    private Map<CouponId, Hold> without(CouponId coupon) {
        Map<CouponId, Hold> fewer = new HashMap<>(held);
        fewer.remove(coupon);
        return fewer;
    }

    /** What of its blocks is neither used nor kept. */
    long free(Instant at) {
        return granted
                - used
                - held.values().stream()
                        .filter(hold -> hold.standsAt(at))
                        .mapToLong(Hold::amount)
                        .sum();
    }

    /** What is kept for that coupon on that basket. */
    long kept(CouponId coupon, @Nullable RedemptionId redemption, Instant at) {
        Hold hold = held.get(coupon);
        return hold != null && hold.redemption().equals(redemption) && hold.standsAt(at) ? hold.amount() : 0;
    }

    boolean holds(CouponId coupon, RedemptionId redemption) {
        Hold hold = held.get(coupon);
        return hold != null && hold.redemption().equals(redemption);
    }
}
