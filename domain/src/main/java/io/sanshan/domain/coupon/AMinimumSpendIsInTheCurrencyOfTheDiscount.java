package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** One coupon speaks one currency, and a minimum of nothing is none. */
record AMinimumSpendIsInTheCurrencyOfTheDiscount(CouponTerms terms) implements Rule {

    @Override
    public boolean holds() {
        Money minimum = terms.minimum().spend();
        if (minimum == null) {
            return true;
        }
        Money off = terms.discount().limit();
        return minimum.minor() > 0 && (off == null || off.currency().equals(minimum.currency()));
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.MINIMUM_MALFORMED);
    }
}
