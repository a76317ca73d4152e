package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A coupon that went from hand to hand would be for sale. */
record ACouponIsPassedOnOnce(boolean passedOn) implements Rule {

    @Override
    public boolean holds() {
        return !passedOn;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.PASSED_ON);
    }
}
