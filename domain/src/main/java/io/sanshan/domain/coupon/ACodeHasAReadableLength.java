package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A code of a batch can be typed, and is never taken for a coupon's own. */
record ACodeHasAReadableLength(int length) implements Rule {

    @Override
    public boolean holds() {
        return length >= BatchCode.SHORTEST && length <= BatchCode.LONGEST && length != CouponCode.LENGTH;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODE_LENGTH, BatchCode.SHORTEST, BatchCode.LONGEST, CouponCode.LENGTH);
    }
}
