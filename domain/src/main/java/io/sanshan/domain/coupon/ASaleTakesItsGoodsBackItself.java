package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Goods that only its coupons took back could come back a second time to the sale. */
record ASaleTakesItsGoodsBackItself(boolean recorded) implements Rule {

    @Override
    public boolean holds() {
        return !recorded;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.RETURN_TO_THE_SALE);
    }
}
