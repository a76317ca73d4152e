package io.sanshan.domain.guide;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A transfer has a store it leads away from. */
record AGuideWithoutAStoreIsAssigned(@Nullable StoreId current) implements Rule {

    @Override
    public boolean holds() {
        return current != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GuideRefusal.NOT_ASSIGNED);
    }
}
