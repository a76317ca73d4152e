package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What can never be used is none, and a stored value ends with its amount, not with a number of times. */
record ACouponIsUsedAtLeastOnce(CouponTerms terms) implements Rule {

    @Override
    public boolean holds() {
        return terms.storedValue() == null ? terms.uses() >= 1 : terms.uses() == 1;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.USES_MALFORMED);
    }
}
