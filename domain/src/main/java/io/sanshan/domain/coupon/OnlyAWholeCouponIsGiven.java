package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What was used in part has been redeemed in a member's name, and could come back to her. */
record OnlyAWholeCouponIsGiven(int redemptions) implements Rule {

    @Override
    public boolean holds() {
        return redemptions == 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.USED_IN_PART);
    }
}
