package io.sanshan.ui.campaign;

import io.sanshan.application.goods.GoodsListing;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.basket.FilledLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A basket to begin with. Its prices are invented: the catalogue has none. It is only proposed; what a coupon makes of it, the rules say.
 *
 * @param rest what everything else in it costs; null where there is nothing else
 * @param delivery null where it does not matter
 */
record SampleBasket(
        List<FilledLine> lines,
        @Nullable Money rest,
        @Nullable Money delivery) {

    private static final int UNITS = 20;
    private static final int UNITS_OF_DELIVERY = 5;
    /** Of goods that must all be there, more would hide the rest of the screen. */
    private static final int MOST_TOGETHER = 5;

    /** Where goods are to be found. */
    interface Shelf {

        /**
         * The first of them.
         *
         * @param in null for all goods
         * @param outside null where none are left out
         */
        List<GoodsListing> goods(@Nullable GoodsScope in, @Nullable GoodsScope outside);
    }

    /** Which asks for just as much as the terms do. */
    static SampleBasket meeting(CouponTerms terms, Shelf shelf, Currency currency) {
        Proposal proposal = new Proposal(terms, shelf, currency);
        return proposal.basket(proposal.spend(), proposal.pieces());
    }

    /** Which lacks the last bit of what the terms ask for; nothing where they ask for nothing that it could lack. */
    static Optional<SampleBasket> missing(CouponTerms terms, Shelf shelf, Currency currency) {
        Proposal proposal = new Proposal(terms, shelf, currency);
        if (terms.minimum().spend() != null) {
            return Optional.of(proposal.basket(proposal.spend() - 1, proposal.pieces()));
        }
        return terms.minimum().pieces() > 1
                ? Optional.of(proposal.basket(proposal.spend(), terms.minimum().pieces() - 1))
                : Optional.empty();
    }

    /** As the rules look at it. */
    Basket basket() {
        Stream<Basket.Line> filled =
                lines.stream().map(line -> new Basket.Line(line.goods().goods(), line.quantity(), line.value()));
        return new Basket(
                Stream.concat(filled, Stream.ofNullable(rest).map(value -> new Basket.Line(null, 1, value)))
                        .toList(),
                delivery);
    }

    private static final class Proposal {

        private final CouponTerms terms;
        private final Currency currency;
        private final List<GoodsListing> lines;
        /** Lines after the first that count towards what the terms ask for. */
        private final Set<GoodsListing> counting;

        private final long unit;

        Proposal(CouponTerms terms, Shelf shelf, Currency currency) {
            this.terms = terms;
            this.currency = currency;
            GoodsTerms goods = terms.goods();
            List<GoodsListing> good = shelf.goods(goods.any(), goods.none());
            List<GoodsListing> together = goods.together() == null
                    ? List.of()
                    : shelf.goods(goods.together(), null).stream()
                            .limit(MOST_TOGETHER)
                            .toList();
            List<GoodsListing> unbarred =
                    goods.together() == null ? List.of() : shelf.goods(goods.together(), goods.none());
            this.counting = together.stream()
                    .filter(unbarred::contains)
                    .filter(one -> goods.any() == null || good.contains(one))
                    .collect(Collectors.toSet());
            this.lines = lines(good, together, counting);
            this.unit = IntStream.range(0, Math.max(0, currency.getDefaultFractionDigits()))
                    .mapToLong(_ -> 10)
                    .reduce(1, (one, ten) -> one * ten);
        }

        /** One that the coupon is for, and then what must be bought with it. */
        private static List<GoodsListing> lines(
                List<GoodsListing> good, List<GoodsListing> together, Set<GoodsListing> counting) {
            Stream<GoodsListing> main = Stream.concat(together.stream().filter(counting::contains), good.stream())
                    .limit(1);
            return Stream.concat(main, together.stream()).distinct().toList();
        }

        long spend() {
            Money least = terms.minimum().spend();
            Money limit = terms.discount().limit();
            return least != null ? least.minor() : Math.max(UNITS * unit, limit == null ? 0 : 2 * limit.minor());
        }

        int pieces() {
            int picked =
                    switch (terms.goods().pick()) {
                        case Pick.All _ -> 0;
                        case Pick.Cheapest(int pieces) -> pieces;
                        case Pick.Dearest(int pieces) -> pieces;
                    };
            return Math.max(picked + 1, terms.minimum().pieces());
        }

        /** What must be bought with the goods counts where the coupon is for it, too. */
        SampleBasket basket(long spend, int pieces) {
            int others = (int) lines.stream().skip(1).filter(counting::contains).count();
            List<FilledLine> filled = new ArrayList<>();
            for (GoodsListing goods : lines) {
                filled.add(
                        filled.isEmpty()
                                ? new FilledLine(
                                        goods, Math.max(1, pieces - others), money(Math.max(0, spend - others * unit)))
                                : new FilledLine(goods, 1, money(unit)));
            }
            return new SampleBasket(
                    List.copyOf(filled),
                    lines.isEmpty() && terms.goods().any() == null ? money(spend) : null,
                    terms.discount() instanceof Discount.FreeDelivery ? money(UNITS_OF_DELIVERY * unit) : null);
        }

        private Money money(long minor) {
            return new Money(minor, currency.getCurrencyCode());
        }
    }
}
