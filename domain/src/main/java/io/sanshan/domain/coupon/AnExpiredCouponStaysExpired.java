package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** Once a coupon was let expire, no earlier moment brings it back. */
record AnExpiredCouponStaysExpired(CouponStatus status, Instant validUntil) implements Rule {

    @Override
    public boolean holds() {
        return status != CouponStatus.EXPIRED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.COUPON_EXPIRED, validUntil);
    }
}
