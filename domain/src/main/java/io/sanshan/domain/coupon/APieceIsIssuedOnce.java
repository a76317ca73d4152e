package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A piece belongs to the first member who got it. */
record APieceIsIssuedOnce(boolean taken) implements Rule {

    @Override
    public boolean holds() {
        return !taken;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.PIECE_TAKEN);
    }
}
