package io.sanshan.domain.store;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Results are compared by region. */
record AStoreLiesInARegion(String region) implements Rule {

    @Override
    public boolean holds() {
        return !region.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(StoreRefusal.REGION_MISSING);
    }
}
