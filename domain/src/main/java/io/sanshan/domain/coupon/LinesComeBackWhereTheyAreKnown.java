package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A redemption without a basket has no shares that lines could give back; it is rolled back as a whole. */
record LinesComeBackWhereTheyAreKnown(@Nullable Money basketTotal) implements Rule {

    @Override
    public boolean holds() {
        return basketTotal != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.LINES_UNKNOWN);
    }
}
