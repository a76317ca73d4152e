package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Half a batch in print would be a batch of which nobody knows what is missing. */
record OnlyAWholeBatchIsHandedOut(int made, int size) implements Rule {

    @Override
    public boolean holds() {
        return made == size;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODES_NOT_MADE);
    }
}
