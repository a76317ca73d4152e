package io.sanshan.domain.guide;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A second assignment would lose which store the guide came from. */
record AGuideWithAStoreIsTransferred(@Nullable StoreId current) implements Rule {

    @Override
    public boolean holds() {
        return current == null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GuideRefusal.ALREADY_ASSIGNED, String.valueOf(current));
    }
}
