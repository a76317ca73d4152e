package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A code that all share is read like any other code. */
record ASharedCodeIsAWord(String code) implements Rule {

    @Override
    public boolean holds() {
        return BatchCode.read(code).isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODE_MALFORMED, BatchCode.SHORTEST, BatchCode.LONGEST, CouponCode.LENGTH);
    }
}
