package io.sanshan.domain.guide;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** To stay is no transfer. */
record ATransferLeadsToAnotherStore(@Nullable StoreId current, StoreId wanted) implements Rule {

    @Override
    public boolean holds() {
        return !wanted.equals(current);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GuideRefusal.SAME_STORE, wanted);
    }
}
