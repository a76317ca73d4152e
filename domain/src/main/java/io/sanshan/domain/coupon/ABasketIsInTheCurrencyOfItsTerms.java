package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts of two currencies are neither compared nor added. */
record ABasketIsInTheCurrencyOfItsTerms(@Nullable String termsCurrency, Set<String> basketCurrencies) implements Rule {

    @Override
    public boolean holds() {
        return basketCurrencies.size() <= 1
                && (termsCurrency == null || basketCurrencies.isEmpty() || basketCurrencies.contains(termsCurrency));
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.WRONG_CURRENCY, termsCurrency == null ? "" : termsCurrency);
    }
}
