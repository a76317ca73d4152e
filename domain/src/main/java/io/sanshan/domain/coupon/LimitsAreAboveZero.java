package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Who wants nobody to have it closes the template. */
record LimitsAreAboveZero(MemberLimits perMember) implements Rule {

    @Override
    public boolean holds() {
        return perMember.areAboveZero();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.LIMIT_MALFORMED);
    }
}
