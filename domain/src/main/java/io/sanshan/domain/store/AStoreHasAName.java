package io.sanshan.domain.store;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Members read the name on their coupons. */
record AStoreHasAName(String name) implements Rule {

    @Override
    public boolean holds() {
        return !name.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(StoreRefusal.NAME_MISSING);
    }
}
