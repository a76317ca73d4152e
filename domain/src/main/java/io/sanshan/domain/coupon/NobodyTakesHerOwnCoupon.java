package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Her own link brings her nothing: the coupon is in her wallet. */
record NobodyTakesHerOwnCoupon(MemberId holder, MemberId friend) implements Rule {

    @Override
    public boolean holds() {
        return !holder.equals(friend);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.OWN_COUPON);
    }
}
