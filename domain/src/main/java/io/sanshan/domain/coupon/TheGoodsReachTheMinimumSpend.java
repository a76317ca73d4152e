package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Only the goods the coupon is good for count towards its minimum spend. */
record TheGoodsReachTheMinimumSpend(Money inScope, @Nullable Money minimumSpend) implements Rule {

    @Override
    public boolean holds() {
        return minimumSpend == null || inScope.compareTo(minimumSpend) >= 0;
    }

    @Override
    public Refusal refusal() {
        Money missing = requireNonNull(minimumSpend).minus(inScope);
        return Refusal.of(CouponRefusal.MINIMUM_SPEND, missing.minor(), missing.currency());
    }
}
