package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.shared.Money;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static Money off(Discount discount, Basket basket) {
        return Pricing.of(basket, null, "USD").discount(discount);
    }

    @Nested
    class APercentage {

        @ParameterizedTest
        @CsvSource({"1000, 105, 11", "1000, 104, 10", "1500, 1999, 300", "1, 4999, 0", "1, 5000, 1", "10000, 777, 777"})
        void isRoundedHalfUp(int basisPoints, long total, long expected) {
            assertThat(off(new Discount.PercentOff(basisPoints, null), basket(line(TEA, total))))
                    .isEqualTo(usd(expected));
        }

        @Test
        void ofTheLargestBasketDoesNotOverflow() {
            assertThat(off(new Discount.PercentOff(10_000, null), basket(line(TEA, Long.MAX_VALUE))))
                    .isEqualTo(usd(Long.MAX_VALUE));
        }
    }

    @Nested
    class Returns {

        @Test
        void inScopeCountAgainstTheGoods() {
            assertThat(off(new Discount.PercentOff(5_000, null), basket(line(TEA, 1_000), line(TEA, -400))))
                    .isEqualTo(usd(300));
        }

        @Test
        void outOfScopeStillKeepTheDiscountWithinTheBasket() {
            Pricing pricing = Pricing.of(basket(line(TEA, 1_000), line(RICE, -900)), Set.of(TEA), "USD");
            assertThat(pricing.discount(FIVE_OFF)).isEqualTo(usd(100));
        }

        @Test
        void aloneAreNotDiscounted() {
            assertThat(off(FIVE_OFF, basket(line(TEA, -1_000)))).isEqualTo(usd(0));
        }
    }

    @Test
    void noDiscountIsNegativeAboveTheBasketAboveItsGoodsOrAboveItsCap() {
        Random random = new Random(20_260_501);
        for (int round = 0; round < 20_000; round++) {
            Basket basket = basket(IntStream.range(0, random.nextInt(5))
                    .mapToObj(i -> line(random.nextBoolean() ? TEA : RICE, random.nextLong(-500, 5_000)))
                    .toArray(Basket.Line[]::new));
            Money cap = random.nextBoolean() ? usd(random.nextLong(1, 2_000)) : null;
            Discount discount = random.nextBoolean()
                    ? new Discount.AmountOff(usd(random.nextLong(1, 6_000)))
                    : new Discount.PercentOff(random.nextInt(1, 10_001), cap);
            Pricing pricing = Pricing.of(basket, Set.of(TEA), "USD");
            long taken = pricing.discount(discount).minor();
            assertThat(taken).isNotNegative();
            assertThat(taken).isLessThanOrEqualTo(Math.max(0, pricing.total().minor()));
            assertThat(taken).isLessThanOrEqualTo(Math.max(0, pricing.inScope().minor()));
            Money limit = discount.limit();
            if (limit != null) {
                assertThat(taken).isLessThanOrEqualTo(limit.minor());
            }
        }
    }
}
