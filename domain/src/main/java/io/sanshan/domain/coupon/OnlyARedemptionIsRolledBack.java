package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Where nothing was redeemed there is nothing to roll back. */
record OnlyARedemptionIsRolledBack(boolean redeemed) implements Rule {

    @Override
    public boolean holds() {
        return redeemed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_REDEEMED);
    }
}
