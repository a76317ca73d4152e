package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Where the uses of a shared code are limited, there is one. */
record ASharedCodeIsUsedAtLeastOnce(@Nullable Integer uses) implements Rule {

    @Override
    public boolean holds() {
        return uses == null || uses > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODE_USES_MALFORMED);
    }
}
