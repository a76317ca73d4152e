package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What headquarters took back stays taken back. */
record AVoidedCouponIsWorthNothing(CouponStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status != CouponStatus.VOIDED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.COUPON_VOIDED);
    }
}
