package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What is held for nothing, or for another basket, is not let go of. */
record OnlyWhatIsReservedIsReleased(boolean reserved) implements Rule {

    @Override
    public boolean holds() {
        return reserved;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_RESERVED);
    }
}
