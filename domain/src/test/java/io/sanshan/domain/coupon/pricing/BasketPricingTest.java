package io.sanshan.domain.coupon.pricing;

import static io.sanshan.domain.coupon.pricing.Baskets.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.PricedBasket.Applied;
import io.sanshan.domain.coupon.pricing.PricedBasket.Refused;
import io.sanshan.domain.coupon.pricing.PricedBasket.Why;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasketPricingTest {

    private static final GoodsId TEA = GoodsId.named("tea");
    private static final GoodsId RICE = GoodsId.named("rice");
    private static final Off FIVE = new Off.Amount(money(500));
    private static final Pick ALL = new Pick.All();

    private static Basket basket(Basket.Line... lines) {
        return new Basket(List.of(lines));
    }

    private static Basket.Line line(@Nullable GoodsId goods, int quantity, long value) {
        return new Basket.Line(goods, quantity, money(value));
    }

    private static Offer offer(Off off) {
        return new Offer("coupon", off, GoodsFilter.ALL, ALL, Minimum.NONE, Stacking.COMMON, 0);
    }

    private static Offer named(Offer offer, String id, Stacking stacking, int order) {
        return new Offer(id, offer.off(), offer.goods(), offer.pick(), offer.minimum(), stacking, order);
    }

    private static Offer on(Offer offer, GoodsFilter goods) {
        return new Offer(
                offer.id(), offer.off(), goods, offer.pick(), offer.minimum(), offer.stacking(), offer.order());
    }

    private static Offer picking(Offer offer, Pick pick) {
        return new Offer(
                offer.id(), offer.off(), offer.goods(), pick, offer.minimum(), offer.stacking(), offer.order());
    }

    private static Offer asking(Offer offer, Minimum minimum) {
        return new Offer(
                offer.id(), offer.off(), offer.goods(), offer.pick(), minimum, offer.stacking(), offer.order());
    }

    private static PricedBasket price(Basket basket, Offer... offers) {
        return BasketPricing.price(basket, List.of(offers), Together.ANY);
    }

    private static List<Long> lines(PricedBasket priced) {
        return priced.applied().getFirst().lines().stream().map(Money::minor).toList();
    }

    private static Refused refused(PricedBasket priced) {
        assertThat(priced.off()).isEqualTo(money(0));
        return priced.refused().getFirst();
    }

    @Nested
    class APercentage {

        @ParameterizedTest
        @CsvSource({"1000, 105, 11", "1000, 104, 10", "1500, 1999, 300", "1, 5000, 1", "10000, 777, 777"})
        void isRoundedHalfUp(int basisPoints, long total, long expected) {
            assertThat(price(basket(line(TEA, 1, total)), offer(new Off.Percent(basisPoints, null)))
                            .off())
                    .isEqualTo(money(expected));
        }

        @Test
        void thatComesToNothingIsRefused() {
            assertThat(refused(price(basket(line(TEA, 1, 4_999)), offer(new Off.Percent(1, null)))))
                    .isEqualTo(new Refused("coupon", Why.NOTHING_LEFT, null, 0));
        }

        @Test
        void ofTheLargestBasketDoesNotOverflow() {
            Offer all = offer(new Off.Percent(BasketPricing.WHOLE, null));
            assertThat(price(basket(line(TEA, 1, Long.MAX_VALUE)), all).off()).isEqualTo(money(Long.MAX_VALUE));
        }

        @Test
        void stopsAtItsCap() {
            Offer capped = offer(new Off.Percent(5_000, money(300)));
            assertThat(price(basket(line(TEA, 1, 9_000)), capped).off()).isEqualTo(money(300));
        }
    }

    @Nested
    class EachLineBearsItsShare {

        /** 1.00 on three lines of the same value: 34, 33, 33. */
        @Test
        void andTheUnitThatIsLeftGoesToTheFirstOfThoseThatLostMost() {
            Offer one = offer(new Off.Amount(money(100)));
            Basket.Line each = line(TEA, 1, 1_000);
            assertThat(lines(price(basket(each, each, each), one))).containsExactly(34L, 33L, 33L);
        }

        @Test
        void inProportionToWhatItCosts() {
            assertThat(lines(price(basket(line(TEA, 1, 3_000), line(RICE, 1, 1_000)), offer(FIVE))))
                    .containsExactly(375L, 125L);
        }

        @Test
        void andGoodsThatItIsNotForBearNothing() {
            Offer forTea = on(offer(FIVE), GoodsFilter.of(Set.of(TEA)));
            assertThat(lines(price(basket(line(RICE, 1, 9_000), line(TEA, 1, 1_000), line(null, 1, 50)), forTea)))
                    .containsExactly(0L, 500L, 0L);
        }
    }

    @Nested
    class Returns {

        @Test
        void ofItsGoodsCountAgainstThem() {
            Basket basket = basket(line(TEA, 1, 1_000), line(TEA, 1, -400));
            assertThat(price(basket, offer(new Off.Percent(5_000, null))).off()).isEqualTo(money(300));
        }

        @Test
        void ofOtherGoodsStillKeepTheDiscountWithinTheBasket() {
            Offer forTea = on(offer(FIVE), GoodsFilter.of(Set.of(TEA)));
            assertThat(price(basket(line(TEA, 1, 1_000), line(RICE, 1, -900)), forTea)
                            .off())
                    .isEqualTo(money(100));
        }

        @Test
        void aloneAreNotDiscounted() {
            assertThat(refused(price(basket(line(TEA, 1, -1_000)), offer(FIVE))).why())
                    .isEqualTo(Why.NO_GOODS);
        }
    }

    @Nested
    class FreePieces {

        /** Three for two: of 3 x 4.00 and 2 x 2.50 the cheapest one. */
        @Test
        void areTheCheapestOnes() {
            Offer oneFree = asking(picking(offer(new Off.Free()), new Pick.Cheapest(1)), new Minimum(null, false, 3));
            Basket basket = basket(line(TEA, 3, 1_200), line(RICE, 2, 500));
            assertThat(lines(price(basket, oneFree))).containsExactly(0L, 250L);
            assertThat(refused(price(basket(line(RICE, 2, 500)), oneFree)))
                    .isEqualTo(new Refused("coupon", Why.MINIMUM_PIECES, null, 1));
        }

        @Test
        void orTheDearestOnes() {
            Offer half = picking(offer(new Off.Percent(5_000, null)), new Pick.Dearest(1));
            assertThat(lines(price(basket(line(TEA, 3, 1_200), line(RICE, 2, 500)), half)))
                    .containsExactly(200L, 0L);
        }

        /** 1.00 for three pieces is 33, 33 and 34. */
        @Test
        void costWholeUnits() {
            Basket basket = basket(line(TEA, 3, 100));
            assertThat(price(basket, picking(offer(new Off.Free()), new Pick.Cheapest(1)))
                            .off())
                    .isEqualTo(money(33));
            assertThat(price(basket, picking(offer(new Off.Free()), new Pick.Dearest(1)))
                            .off())
                    .isEqualTo(money(34));
            assertThat(price(basket, picking(offer(new Off.Free()), new Pick.Cheapest(9)))
                            .off())
                    .isEqualTo(money(100));
        }
    }

    @Nested
    class WhatAnOfferAsksFor {

        @Test
        void isToldToTheUnit() {
            Offer large = asking(offer(FIVE), new Minimum(money(5_000), false, 0));
            assertThat(refused(price(basket(line(TEA, 1, 3_760)), large)))
                    .isEqualTo(new Refused("coupon", Why.MINIMUM_SPEND, money(1_240), 0));
        }

        @Test
        void isCountedBeforeOrAfterOthers() {
            Offer first = named(offer(FIVE), "first", Stacking.COMMON, 0);
            Offer before = named(asking(offer(FIVE), new Minimum(money(1_000), false, 0)), "b", Stacking.COMMON, 1);
            Offer after = named(asking(offer(FIVE), new Minimum(money(1_000), true, 0)), "b", Stacking.COMMON, 1);
            Basket basket = basket(line(TEA, 1, 1_200));
            assertThat(price(basket, first, before).off()).isEqualTo(money(1_000));
            assertThat(price(basket, first, after).refused())
                    .containsExactly(new Refused("b", Why.MINIMUM_SPEND, money(300), 0));
        }

        @Test
        void canBeGoodsBoughtTogether() {
            Offer both = on(offer(FIVE), new GoodsFilter(null, Set.of(), Set.of(TEA, RICE)));
            assertThat(refused(price(basket(line(TEA, 1, 1_000)), both)).why()).isEqualTo(Why.NOT_TOGETHER);
            assertThat(price(basket(line(TEA, 1, 1_000), line(RICE, 1, 1_000)), both)
                            .off())
                    .isEqualTo(money(500));
        }

        @Test
        void canLeaveGoodsOut() {
            Offer notRice = on(offer(FIVE), new GoodsFilter(null, Set.of(RICE), Set.of()));
            assertThat(lines(price(basket(line(TEA, 1, 1_000), line(RICE, 1, 1_000)), notRice)))
                    .containsExactly(500L, 0L);
        }
    }

    @Nested
    class Delivery {

        @Test
        void isFreeUpToTheCap() {
            Basket basket = new Basket(List.of(line(TEA, 1, 1_000)), money(900));
            PricedBasket priced = price(basket, offer(new Off.Delivery(money(600))));
            assertThat(priced.applied())
                    .containsExactly(new Applied("coupon", money(600), List.of(money(0)), money(600)));
            assertThat(priced.toPay()).isEqualTo(money(1_300));
        }

        @Test
        void thatCostsNothingIsNotMadeFree() {
            assertThat(refused(price(basket(line(TEA, 1, 1_000)), offer(new Off.Delivery(null))))
                            .why())
                    .isEqualTo(Why.NO_DELIVERY);
        }
    }

    @Nested
    class Several {

        private final Basket basket = basket(line(TEA, 1, 1_000));
        private final Offer five = offer(FIVE);
        private final Offer half = offer(new Off.Percent(5_000, null));

        @Test
        void eachSeesWhatThoseBeforeLeft() {
            PricedBasket priced =
                    price(basket, named(half, "b", Stacking.COMMON, 1), named(five, "a", Stacking.COMMON, 0));
            assertThat(priced.applied().stream().map(applied -> applied.off().minor()))
                    .containsExactly(500L, 250L);
        }

        @Test
        void oneThatIsNeverTogetherKeepsLaterOnesOut() {
            PricedBasket priced =
                    price(basket, named(five, "a", Stacking.NEVER, 0), named(half, "b", Stacking.COMMON, 1));
            assertThat(priced.off()).isEqualTo(money(500));
            assertThat(priced.refused()).containsExactly(new Refused("b", Why.NOT_TOGETHER_WITH_OTHERS, null, 0));
        }

        @Test
        void oneThatAlwaysGoesTogetherDoesNotCount() {
            List<Offer> offers = List.of(
                    named(five, "a", Stacking.COMMON, 0),
                    named(half, "b", Stacking.COMMON, 1),
                    named(half, "c", Stacking.ALWAYS, 2));
            PricedBasket priced = BasketPricing.price(basket, offers, new Together(1, false));
            assertThat(priced.applied().stream().map(Applied::offer)).containsExactly("a", "c");
            assertThat(priced.refused()).containsExactly(new Refused("b", Why.TOO_MANY, null, 0));
        }

        @Test
        void allOrNone() {
            List<Offer> offers = List.of(named(five, "a", Stacking.COMMON, 0), named(half, "b", Stacking.NEVER, 1));
            PricedBasket priced = BasketPricing.price(basket, offers, new Together(9, true));
            assertThat(priced.off()).isEqualTo(money(0));
            assertThat(priced.refused())
                    .containsExactly(
                            new Refused("b", Why.NOT_TOGETHER_WITH_OTHERS, null, 0),
                            new Refused("a", Why.ALL_OR_NONE, null, 0));
        }

        @Test
        void theBestIsFoundWhereTheFirstInOrderWouldKeepItOut() {
            List<Offer> offers = List.of(
                    named(five, "a", Stacking.NEVER, 0),
                    named(half, "b", Stacking.COMMON, 1),
                    named(offer(new Off.Amount(money(400))), "c", Stacking.COMMON, 2));
            assertThat(BasketPricing.price(basket, offers, Together.ANY).off()).isEqualTo(money(500));
            PricedBasket best = BasketPricing.best(basket, offers, Together.ANY);
            assertThat(best.off()).isEqualTo(money(900));
            assertThat(best.applied().stream().map(Applied::offer)).containsExactly("b", "c");
        }
    }

    @Test
    void aBasketOfTwoCurrenciesIsNotPriced() {
        Basket mixed = basket(line(TEA, 1, 100), new Basket.Line(RICE, 1, new Money(100, "CNY")));
        assertThatThrownBy(() -> price(mixed, offer(FIVE))).isInstanceOf(IllegalArgumentException.class);
    }

    /** An amount of another currency is no number of the basket's own units. */
    @ParameterizedTest
    @MethodSource("inAnotherCurrency")
    void anOfferInAnotherCurrencyIsNotPriced(Offer offer) {
        Basket basket = new Basket(List.of(line(TEA, 1, 100_000)), money(900));
        assertThatThrownBy(() -> price(basket, offer)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Offer> inAnotherCurrency() {
        Money yuan = new Money(100, "CNY");
        return Stream.of(
                offer(new Off.Amount(yuan)),
                offer(new Off.Stored(yuan)),
                offer(new Off.Percent(1_000, yuan)),
                offer(new Off.Delivery(yuan)),
                asking(offer(FIVE), new Minimum(yuan, false, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aLineWithoutAPieceIsNone(int quantity) {
        assertThatThrownBy(() -> line(TEA, quantity, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
