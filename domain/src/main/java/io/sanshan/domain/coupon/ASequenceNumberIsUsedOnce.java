package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What was uploaded is not uploaded again: the till's number of it is its name. */
record ASequenceNumberIsUsedOnce(boolean used, int sequence) implements Rule {

    @Override
    public boolean holds() {
        return !used;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.SEQUENCE_USED, sequence);
    }
}
