package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A shared code opens no more coupons than it may. */
record ASharedCodeIsNotUsedUp(@Nullable Integer uses, int used) implements Rule {

    @Override
    public boolean holds() {
        return uses == null || used < uses;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODE_USED_UP, String.valueOf(uses));
    }
}
