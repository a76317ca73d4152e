package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Less than nothing cannot be asked for. */
record AMinimumOfPiecesIsNotBelowZero(int pieces) implements Rule {

    @Override
    public boolean holds() {
        return pieces >= 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.PIECES_MALFORMED);
    }
}
