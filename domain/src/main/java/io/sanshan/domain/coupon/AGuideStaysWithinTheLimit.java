package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** Limits per guide count what was pushed: a voided or expired coupon does not come back. */
record AGuideStaysWithinTheLimit(GuideLimits limits, GuidePushes pushes, Instant now, ZoneId zone) implements Rule {

    @Override
    public boolean holds() {
        Integer left = pushes.left(limits, now, zone);
        return left == null || left > 0;
    }

    @Override
    public Refusal refusal() {
        Integer total = limits.total();
        return total != null && pushes.drawn() >= total
                ? Refusal.of(CouponRefusal.GUIDE_LIMIT, total)
                : Refusal.of(CouponRefusal.GUIDE_MONTH_LIMIT, Objects.requireNonNull(limits.month()));
    }
}
