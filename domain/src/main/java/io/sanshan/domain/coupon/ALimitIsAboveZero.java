package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Who wants nobody to have it closes the template. */
record ALimitIsAboveZero(@Nullable Integer perMember) implements Rule {

    @Override
    public boolean holds() {
        return perMember == null || perMember > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.LIMIT_MALFORMED);
    }
}
