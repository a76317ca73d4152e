package io.sanshan.domain.store;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Closing is for good: what opens again in the same place is another store. */
record AClosedStoreTakesNoChange(boolean closed) implements Rule {

    @Override
    public boolean holds() {
        return !closed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(StoreRefusal.STORE_CLOSED);
    }
}
