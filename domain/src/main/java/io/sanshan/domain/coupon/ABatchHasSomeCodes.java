package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A batch has codes, and no more than one file and one screen can tell. */
record ABatchHasSomeCodes(int size) implements Rule {

    @Override
    public boolean holds() {
        return size >= 1 && size <= BatchCodes.MOST;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.BATCH_SIZE, BatchCodes.MOST);
    }
}
