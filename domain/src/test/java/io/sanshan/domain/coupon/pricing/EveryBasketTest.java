package io.sanshan.domain.coupon.pricing;

import static io.sanshan.domain.coupon.pricing.Baskets.money;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.PricedBasket.Applied;
import io.sanshan.domain.coupon.pricing.PricedBasket.Refused;
import io.sanshan.domain.coupon.pricing.PricedBasket.Why;
import io.sanshan.domain.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every basket, whatever lies in it and whatever is offered on it. */
class EveryBasketTest {

    private static final int TRIES = 2_000;

    @Provide
    Arbitrary<Basket> baskets() {
        return Baskets.baskets();
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        return Baskets.offers();
    }

    @Provide
    Arbitrary<AtTheTill> tills() {
        Arbitrary<Together> together = Combinators.combine(
                        Arbitraries.integers().between(1, 4), Arbitraries.of(true, false))
                .as(Together::new);
        return Combinators.combine(baskets(), offers(), together).as(AtTheTill::new);
    }

    /** A basket, what is offered on it, and how that goes together. */
    record AtTheTill(Basket basket, List<Offer> offers, Together together) {

        PricedBasket price() {
            return BasketPricing.price(basket, offers, together);
        }
    }

    @Property(tries = TRIES)
    void nothingCostsLessThanNothing(@ForAll("tills") AtTheTill till) {
        PricedBasket priced = till.price();
        for (int line = 0; line < till.basket().lines().size(); line++) {
            long value = till.basket().lines().get(line).value().minor();
            long off = 0;
            for (Applied applied : priced.applied()) {
                long share = applied.lines().get(line).minor();
                assertThat(share).isNotNegative();
                off += share;
            }
            assertThat(off).as("of line %d", line).isBetween(0L, Math.max(0, value));
        }
        long delivery =
                priced.applied().stream().mapToLong(a -> a.delivery().minor()).sum();
        long asked =
                till.basket().delivery() == null ? 0 : till.basket().delivery().minor();
        assertThat(delivery).isBetween(0L, asked);
        if (priced.total().minor() >= asked) {
            assertThat(priced.toPay().minor()).isNotNegative();
        } else {
            assertThat(priced.off().minor()).as("on a basket of returns").isEqualTo(delivery);
        }
    }

    @Property(tries = TRIES)
    void sumsMatchAndNoOfferTakesMoreThanItMay(@ForAll("tills") AtTheTill till) {
        PricedBasket priced = till.price();
        Map<String, Offer> byId = till.offers().stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        assertThat(priced.off())
                .isEqualTo(priced.applied().stream().map(Applied::off).reduce(money(0), Money::plus));
        assertThat(priced.applied().size() + priced.refused().size())
                .isEqualTo(till.offers().size());
        for (Applied applied : priced.applied()) {
            assertThat(applied.off()).isEqualTo(applied.lines().stream().reduce(applied.delivery(), Money::plus));
            assertThat(applied.off().minor()).isPositive();
            switch (requireNonNull(byId.get(applied.offer())).off()) {
                case Off.Amount(Money amount) -> assertThat(applied.off()).isLessThanOrEqualTo(amount);
                case Off.Stored(Money left) -> assertThat(applied.off()).isLessThanOrEqualTo(left);
                case Off.Percent(int _, Money cap) -> {
                    if (cap != null) {
                        assertThat(applied.off()).isLessThanOrEqualTo(cap);
                    }
                }
                case Off.Delivery(Money cap) -> {
                    if (cap != null) {
                        assertThat(applied.off()).isLessThanOrEqualTo(cap);
                    }
                }
                case Off.Free _ -> {}
            }
        }
    }

    @Property(tries = TRIES)
    void theOrderOfShowingDoesNotMatter(@ForAll("tills") AtTheTill till, @ForAll Random chance) {
        List<Offer> shuffled = new ArrayList<>(till.offers());
        Collections.shuffle(shuffled, chance);
        assertThat(new AtTheTill(till.basket(), shuffled, till.together()).price())
                .isEqualTo(till.price());
        assertThat(BasketPricing.best(till.basket(), shuffled, till.together()))
                .isEqualTo(BasketPricing.best(till.basket(), till.offers(), till.together()));
    }

    @Property(tries = TRIES)
    void whatIsTakenGoesTogether(@ForAll("tills") AtTheTill till) {
        PricedBasket priced = till.price();
        List<Offer> taken = taken(till.offers(), priced);
        assertThat(taken.stream()
                        .filter(offer -> offer.stacking() != Stacking.ALWAYS)
                        .count())
                .isLessThanOrEqualTo(till.together().most());
        boolean alone = taken.stream().anyMatch(offer -> offer.stacking() == Stacking.NEVER);
        if (alone) {
            assertThat(taken.stream().filter(offer -> offer.stacking() != Stacking.ALWAYS))
                    .hasSize(1);
        }
        if (till.together().allOrNone() && !priced.refused().isEmpty()) {
            assertThat(taken).isEmpty();
        }
    }

    @Property(tries = TRIES)
    void theBestIsNoWorseThanAnyOther(@ForAll("baskets") Basket basket, @ForAll("offers") List<Offer> offers) {
        PricedBasket best = BasketPricing.best(basket, offers, Together.ANY);
        assertThat(best.refused()).isEmpty();
        assertThat(best.off())
                .isGreaterThanOrEqualTo(
                        BasketPricing.price(basket, offers, Together.ANY).off());
        for (Offer offer : offers) {
            assertThat(best.off())
                    .isGreaterThanOrEqualTo(BasketPricing.price(basket, List.of(offer), Together.ANY)
                            .off());
        }
    }

    /** Half a unit is rounded up, and less is not. By steps of half a percent, so that there are halves among them. */
    @Property(tries = TRIES)
    void aPercentageIsExactToTheUnit(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long value,
            @ForAll @IntRange(min = 1, max = 200) int steps) {
        int basisPoints = steps * BasketPricing.WHOLE / 200;
        Basket basket = new Basket(List.of(new Basket.Line(null, 1, money(value))));
        Offer offer = new Offer(
                "coupon",
                new Off.Percent(basisPoints, null),
                GoodsFilter.ALL,
                new Pick.All(),
                Minimum.NONE,
                Stacking.COMMON,
                0);
        long off =
                BasketPricing.price(basket, List.of(offer), Together.ANY).off().minor();
        long twiceTooMuch = 2 * (off * BasketPricing.WHOLE - value * basisPoints);
        assertThat(twiceTooMuch).isGreaterThan(-BasketPricing.WHOLE).isLessThanOrEqualTo(BasketPricing.WHOLE);
    }

    /** "Needs 12.40 more" is right to the cent. */
    @Property(tries = TRIES)
    void whatIsMissingIsExactlyWhatIsMissing(
            @ForAll("baskets") Basket basket, @ForAll("offers") List<Offer> offers, @ForAll boolean aCentLess) {
        for (Offer offer : offers) {
            PricedBasket priced = BasketPricing.price(basket, List.of(offer), Together.ANY);
            for (Refused refused : priced.refused()) {
                if (refused.why() == Why.MINIMUM_SPEND) {
                    long more = requireNonNull(refused.missing()).minor() - (aCentLess ? 1 : 0);
                    PricedBasket then =
                            BasketPricing.price(withMore(basket, offer, more), List.of(offer), Together.ANY);
                    boolean stillShort = then.refused().stream().anyMatch(again -> again.why() == Why.MINIMUM_SPEND);
                    assertThat(stillShort).isEqualTo(aCentLess);
                }
            }
        }
    }

    private static Basket withMore(Basket basket, Offer offer, long more) {
        List<Basket.Line> lines = new ArrayList<>(basket.lines());
        for (int line = 0; line < lines.size(); line++) {
            Basket.Line old = lines.get(line);
            if (offer.goods().isFor(old.goods()) && old.value().minor() > 0) {
                lines.set(
                        line,
                        new Basket.Line(old.goods(), old.quantity(), old.value().plus(money(more))));
                return new Basket(lines, basket.delivery());
            }
        }
        throw new AssertionError("an offer without goods is refused for that");
    }

    @Property(tries = TRIES)
    void sharesAreProportionalToTheUnit(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
            @ForAll List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
        long[] given = weights.stream().mapToLong(Long::longValue).toArray();
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        long[] parts = Shares.of(amount, given);
        if (whole > 0) {
            assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
            for (int part = 0; part < parts.length; part++) {
                double exact = (double) amount * given[part] / whole;
                assertThat((double) parts[part]).isCloseTo(exact, within(1 + exact * 1e-9));
            }
        }
    }

    @Property(tries = TRIES)
    void returningEverythingRestoresEverything(
            @ForAll @LongRange(min = 0, max = 100_000) long share,
            @ForAll @IntRange(min = 1, max = 50) int quantity,
            @ForAll Random chance) {
        long back = 0;
        for (int before = 0; before < quantity; ) {
            int now = 1 + chance.nextInt(quantity - before);
            long part = Return.of(share, quantity, before, now);
            assertThat(part).isNotNegative();
            back += part;
            before += now;
        }
        assertThat(back).isEqualTo(share);
    }

    private static List<Offer> taken(List<Offer> offers, PricedBasket priced) {
        List<String> ids = priced.applied().stream().map(Applied::offer).toList();
        return offers.stream().filter(offer -> ids.contains(offer.id())).toList();
    }
}
