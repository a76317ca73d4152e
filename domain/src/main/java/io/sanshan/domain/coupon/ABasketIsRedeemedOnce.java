package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Who redeems again what was held for a basket has lost the first answer: it would be paid twice. */
record ABasketIsRedeemedOnce(boolean redeemed) implements Rule {

    @Override
    public boolean holds() {
        return !redeemed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.BASKET_REDEEMED);
    }
}
