package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Invents what coupons take off, by the rule of docs/demo-data.md: a share of the typical shelf price of the goods the coupon
 * is good for, chosen by the coupon's number. The shelf price of a line is what was paid plus what the store took off, per
 * piece.
 */
final class FaceValues {

    static final String CURRENCY = "USD";

    private static final int[] SHARES_PERCENT = {15, 20, 25, 30, 40, 50};
    private static final int[] PERCENTS_OFF = {10, 15, 20, 25};
    private static final long STEP_CENTS = 25;
    private static final long LEAST_CENTS = 25;
    private static final long MOST_CENTS = 500;
    private static final long CAP_LEAST_CENTS = 200;
    private static final long CAP_MOST_CENTS = 1_000;
    private static final long ASSUMED_PRICE_CENTS = 250;

    private final Map<String, List<Long>> shelfPrices = new HashMap<>();

    FaceValues(Journey journey) {
        for (Journey.Sale sale : journey.sales()) {
            if (sale.quantity() > 0 && cents(sale.value()) > 0) {
                BigDecimal onTheShelf = sale.value().add(sale.retailDiscount()).add(sale.couponMatchDiscount());
                long perPiece = onTheShelf
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(sale.quantity()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
                shelfPrices
                        .computeIfAbsent(sale.goods(), none -> new ArrayList<>())
                        .add(perPiece);
            }
        }
    }

    Discount of(Coupons.Coupon coupon) {
        long price = typicalPrice(coupon.goods());
        Dice dice = Dice.of("face value of coupon " + coupon.number());
        if (dice.below(5) == 0) {
            int percent = PERCENTS_OFF[dice.below(PERCENTS_OFF.length)];
            long cap = inSteps(price * 2, CAP_LEAST_CENTS, CAP_MOST_CENTS);
            return new Discount.PercentOff(percent * 100, new Money(cap, CURRENCY));
        }
        long share = price * SHARES_PERCENT[dice.below(SHARES_PERCENT.length)] / 100;
        return new Discount.AmountOff(new Money(inSteps(share, LEAST_CENTS, MOST_CENTS), CURRENCY));
    }

    /** To minor units, half up; a value such as 4.4e-16 is nothing. */
    static long cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static Money money(BigDecimal amount) {
        return new Money(cents(amount), CURRENCY);
    }

    /** The middle of all prices that the goods were sold at. */
    private long typicalPrice(Collection<String> goods) {
        List<Long> prices = new ArrayList<>();
        for (String each : goods) {
            @Nullable List<Long> sold = shelfPrices.get(each);
            if (sold != null) {
                prices.addAll(sold);
            }
        }
        if (prices.isEmpty()) {
            return ASSUMED_PRICE_CENTS;
        }
        prices.sort(null);
        return prices.get(prices.size() / 2);
    }

    private static long inSteps(long cents, long least, long most) {
        return Math.clamp(Math.round((double) cents / STEP_CENTS) * STEP_CENTS, least, most);
    }
}
