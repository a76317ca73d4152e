package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Whoever asks again, on whichever node, and whatever became of the coupon: what came for a source has come. */
record ASourceGivesOnce(boolean given) implements Rule {

    @Override
    public boolean holds() {
        return !given;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.SOURCE_GIVEN);
    }
}
