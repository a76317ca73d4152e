package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What headquarters took back opens nothing, and is taken back once. */
record AVoidedBatchOpensNothing(boolean voided) implements Rule {

    @Override
    public boolean holds() {
        return !voided;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODES_VOIDED);
    }
}
