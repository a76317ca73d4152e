package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a basket comes to.
 *
 * @param total of all its lines
 * @param inScope of the lines whose goods the coupon is good for
 */
record Pricing(Money total, Money inScope) {

    /** Basis points of the whole. */
    static final int WHOLE = 10_000;

    static Set<String> currencies(Basket basket) {
        Set<String> currencies = new TreeSet<>();
        for (Basket.Line line : basket.lines()) {
            currencies.add(line.value().currency());
        }
        return currencies;
    }

    /**
     * Adds up a basket of one currency.
     *
     * @param scope the goods that count; null for all, those that the till does not know included
     */
    static Pricing of(Basket basket, @Nullable Set<GoodsId> scope, String currency) {
        Money total = Money.zero(currency);
        Money inScope = total;
        for (Basket.Line line : basket.lines()) {
            total = total.plus(line.value());
            GoodsId goods = line.goods();
            if (scope == null || (goods != null && scope.contains(goods))) {
                inScope = inScope.plus(line.value());
            }
        }
        return new Pricing(total, inScope);
    }

    /** Never below zero, above its cap, above the goods it is good for, or, with returns among the lines, above the basket. */
    Money discount(Discount discount) {
        Money most = total.min(inScope);
        Money off =
                switch (discount) {
                    case Discount.AmountOff of -> of.amount();
                    case Discount.PercentOff of -> share(of.basisPoints());
                };
        Money limit = discount.limit();
        Money capped = limit == null ? off : off.min(limit);
        Money taken = capped.min(most);
        return taken.isNegative() ? Money.zero(total.currency()) : taken;
    }

    private Money share(int basisPoints) {
        long minor = BigDecimal.valueOf(inScope.minor())
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, inScope.currency());
    }
}
