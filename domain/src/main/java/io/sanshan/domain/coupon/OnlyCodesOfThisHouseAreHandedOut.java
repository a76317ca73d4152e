package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Of a list that somebody brought no code is kept. */
record OnlyCodesOfThisHouseAreHandedOut(boolean brought) implements Rule {

    @Override
    public boolean holds() {
        return !brought;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODES_NOT_KEPT);
    }
}
