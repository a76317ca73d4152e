package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What terms ask of a basket, and take off it. */
class TermsOnABasketTest {

    @Nested
    @Tag("P7")
    class OnABasket {

        @Test
        void onlyGoodsInScopeAreDiscounted() {
            issuedCoupon(terms(TENTH_OFF).on(GoodsTerms.of(TEAS)))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(200), off(0, TEA, 2_000, 200)));
        }

        @Test
        @Tag("P1")
        void aPercentageIsCapped() {
            issuedCoupon(terms(TENTH_OFF))
                    .when(redeem(basket(line(null, 9_000))))
                    .records(redeemed(usd(9_000), usd(300), off(0, null, 9_000, 300)));
        }

        @Test
        void withoutGoodsInScopeNothingIsRedeemed() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF).on(GoodsTerms.of(TEAS)))
                            .when(redeem(basket(line(RICE, 1_000), line(null, 500)))),
                    CouponRefusal.NO_GOODS_IN_SCOPE);
        }

        @Test
        void anEmptyBasketHoldsNoGoods() {
            rejected(issuedCoupon(terms(FIVE_OFF)).when(redeem(basket())), CouponRefusal.NO_GOODS_IN_SCOPE);
        }

        @Test
        void theMinimumSpendCountsGoodsInScopeOnly() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF).on(GoodsTerms.of(TEAS)).from(usd(2_500)))
                            .when(redeem(TEA_AND_RICE)),
                    CouponRefusal.MINIMUM_SPEND,
                    500,
                    "USD");
        }

        @Test
        void exactlyTheMinimumSpendIsEnough() {
            issuedCoupon(terms(FIVE_OFF).from(usd(3_000)))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(0, TEA, 2_000, 333), off(1, RICE, 1_000, 167)));
        }

        @Test
        void thatIsWorthTooLittleForItNothingIsTakenOff() {
            rejected(
                    issuedCoupon(terms(TENTH_OFF)).when(redeem(basket(line(TEA, 4)))),
                    CouponRefusal.NOTHING_TO_TAKE_OFF);
        }

        @Test
        void anotherCurrencyIsRefused() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .when(redeem(basket(new Basket.Line(TEA, 1, new Money(2_000, "CNY"))))),
                    CouponRefusal.WRONG_CURRENCY,
                    "USD");
        }

        @Test
        void aMixOfCurrenciesIsRefusedEvenByTermsWithoutOne() {
            rejected(
                    issuedCoupon(terms(new Discount.PercentOff(1_000, null)))
                            .when(redeem(basket(line(TEA, 100), new Basket.Line(TEA, 1, new Money(2_000, "CNY"))))),
                    CouponRefusal.WRONG_CURRENCY,
                    "");
        }
    }

    @Nested
    @Tag("P7")
    class GoodsThatItAsksFor {

        private static final Discount ONE_FREE = new Discount.FreePieces();
        private static final GoodsTerms CHEAPEST_TEA = new GoodsTerms(TEAS, null, null, new Pick.Cheapest(1));

        @Test
        @Tag("P1")
        void areFreeByThePiece() {
            issuedCoupon(terms(ONE_FREE).on(CHEAPEST_TEA))
                    .when(redeem(basket(line(TEA, 2_000), line(TEA, 700), line(RICE, 100))))
                    .records(redeemed(usd(2_800), usd(700), off(1, TEA, 700, 700)));
        }

        @Test
        void areFreeFromSomeNumberOfPiecesOn() {
            rejected(
                    issuedCoupon(terms(ONE_FREE).on(CHEAPEST_TEA).from(new Minimum(null, false, 3)))
                            .when(redeem(basket(line(TEA, 2_000), line(RICE, 100)))),
                    CouponRefusal.MINIMUM_PIECES,
                    2);
        }

        @Test
        void areLeftOut() {
            issuedCoupon(terms(FIVE_OFF).on(new GoodsTerms(null, RICES, null, new Pick.All())))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(0, TEA, 2_000, 500)));
        }

        @Test
        void areBoughtTogether() {
            CouponTerms riceWithTea = terms(FIVE_OFF).on(new GoodsTerms(RICES, null, TEAS, new Pick.All()));
            issuedCoupon(riceWithTea)
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(1, RICE, 1_000, 500)));
            rejected(issuedCoupon(riceWithTea).when(redeem(basket(line(RICE, 1_000)))), CouponRefusal.GOODS_MISSING);
        }
    }

    @Nested
    @Tag("P1")
    class TheDelivery {

        private static final CouponTerms FREE = terms(new Discount.FreeDelivery(usd(600)));

        @Test
        void isFreeUpToItsCap() {
            issuedCoupon(FREE)
                    .when(redeem(new Basket(List.of(line(TEA, 1_000)), usd(900))))
                    .records(redeemed(usd(1_900), usd(600)));
        }

        @Test
        void isNotFreeWhereThereIsNone() {
            rejected(issuedCoupon(FREE).when(redeem(TEA_AND_RICE)), CouponRefusal.NO_DELIVERY);
        }

        @Test
        void isNotKnownWithoutABasket() {
            rejected(issuedCoupon(FREE).when(redeem(null)), CouponRefusal.BASKET_NEEDED);
        }
    }
}
