package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Baskets and offers of every kind, small ones first. */
final class Baskets {

    static final String CURRENCY = "EUR";
    static final List<GoodsId> GOODS =
            IntStream.range(0, 6).mapToObj(i -> GoodsId.named("goods " + i)).toList();

    private Baskets() {}

    static Money money(long minor) {
        return new Money(minor, CURRENCY);
    }

    static Arbitrary<Basket> baskets() {
        return Combinators.combine(lines().list().ofMinSize(0).ofMaxSize(8), deliveries())
                .as(Basket::new)
                .filter(basket -> !basket.currencies().isEmpty());
    }

    private static Arbitrary<Money> deliveries() {
        return Arbitraries.longs().between(0, 900).map(Baskets::money).injectNull(0.3);
    }

    /** One in ten is a return. */
    private static Arbitrary<Basket.Line> lines() {
        Arbitrary<GoodsId> goods = Arbitraries.of(GOODS).injectNull(0.1);
        Arbitrary<Long> values = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.longs().between(0, 5_000)),
                Tuple.of(1, Arbitraries.longs().between(-3_000, -1)));
        return Combinators.combine(goods, Arbitraries.integers().between(1, 5), values)
                .as((kind, quantity, value) -> new Basket.Line(kind, quantity, money(value)));
    }

    static Arbitrary<List<Offer>> offers() {
        return Combinators.combine(
                        offs(),
                        filters(),
                        picks(),
                        minimums(),
                        Arbitraries.of(Stacking.COMMON, Stacking.COMMON, Stacking.NEVER, Stacking.ALWAYS),
                        Arbitraries.integers().between(0, 2))
                .as((off, goods, pick, minimum, stacking, order) ->
                        new Offer("", off, goods, pick, minimum, stacking, order))
                .list()
                .ofMaxSize(5)
                .map(offers -> IntStream.range(0, offers.size())
                        .mapToObj(i -> named("coupon-" + i, offers.get(i)))
                        .toList());
    }

    private static Offer named(String id, Offer offer) {
        return new Offer(
                id, offer.off(), offer.goods(), offer.pick(), offer.minimum(), offer.stacking(), offer.order());
    }

    private static Arbitrary<Off> offs() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 3_000).map(Baskets::money);
        Arbitrary<Money> caps = amounts.injectNull(0.5);
        return Arbitraries.oneOf(
                amounts.map(Off.Amount::new),
                Combinators.combine(Arbitraries.integers().between(1, 10_000), caps)
                        .as(Off.Percent::new),
                Arbitraries.just(new Off.Free()),
                caps.map(Off.Delivery::new),
                amounts.map(Off.Stored::new));
    }

    private static Arbitrary<GoodsFilter> filters() {
        Arbitrary<Set<GoodsId>> some = Arbitraries.of(GOODS).set().ofMaxSize(4);
        Arbitrary<Set<GoodsId>> few = Arbitraries.of(GOODS).set().ofMaxSize(1);
        return Combinators.combine(some.injectNull(0.5), few, few).as(GoodsFilter::new);
    }

    private static Arbitrary<Pick> picks() {
        Arbitrary<Integer> pieces = Arbitraries.integers().between(1, 4);
        return Arbitraries.oneOf(
                Arbitraries.just(new Pick.All()), pieces.map(Pick.Cheapest::new), pieces.map(Pick.Dearest::new));
    }

    private static Arbitrary<Minimum> minimums() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(1, 4_000)
                                .map(Baskets::money)
                                .injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3))
                .as(Minimum::new);
    }
}
