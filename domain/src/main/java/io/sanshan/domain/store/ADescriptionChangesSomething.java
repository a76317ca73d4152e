package io.sanshan.domain.store;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A description that says what is known would stand in the log for nothing. */
record ADescriptionChangesSomething(boolean changes) implements Rule {

    @Override
    public boolean holds() {
        return changes;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(StoreRefusal.NOTHING_CHANGED);
    }
}
