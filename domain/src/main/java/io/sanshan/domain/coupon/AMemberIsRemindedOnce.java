package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A second reminder of the same coupon is a nuisance. */
record AMemberIsRemindedOnce(boolean reminded) implements Rule {

    @Override
    public boolean holds() {
        return !reminded;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.REMINDED_ALREADY);
    }
}
