package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** The end of the validity counts from its very moment on, whether or not somebody let the coupon expire by then. */
record ACouponIsNotGoodAfterItsLastMoment(Instant validUntil, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return at.isBefore(validUntil);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.COUPON_EXPIRED, validUntil);
    }
}
