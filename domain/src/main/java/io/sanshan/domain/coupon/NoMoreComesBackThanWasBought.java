package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A piece comes back once. */
record NoMoreComesBackThanWasBought(ReturnedLine line, int mayReturn) implements Rule {

    @Override
    public boolean holds() {
        return line.quantity() >= 1 && line.quantity() <= mayReturn;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.MORE_THAN_BOUGHT, line.line() + 1, mayReturn);
    }
}
