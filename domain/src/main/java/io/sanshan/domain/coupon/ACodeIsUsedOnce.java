package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A code opens its coupon once; one that all share, once for each member. */
record ACodeIsUsedOnce(boolean used) implements Rule {

    @Override
    public boolean holds() {
        return !used;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODE_USED);
    }
}
