package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.coupon.pricing.PricedBasket.Applied;
import io.sanshan.domain.coupon.pricing.PricedBasket.Refused;
import io.sanshan.domain.coupon.pricing.PricedBasket.Why;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prices a basket. Offers are taken in their own order, whatever order they were shown in; each sees what those before it left of
 * the lines. No line and no basket ever costs less than nothing.
 */
public final class BasketPricing {

    /** Basis points of the whole. */
    public static final int WHOLE = 10_000;

    /** All sets of so many offers are tried for the best one: four thousand. */
    private static final int TRIED_TOGETHER = 12;

    private final Basket basket;
    private final String currency;
    private final long[] values;
    private final int[] quantities;
    private final long[] left;
    private long deliveryLeft;

    private BasketPricing(Basket basket) {
        this.basket = basket;
        Set<String> currencies = basket.currencies();
        if (currencies.size() != 1) {
            throw new IllegalArgumentException("a basket is priced in one currency, not in " + currencies);
        }
        currency = currencies.iterator().next();
        values = basket.lines().stream().mapToLong(line -> line.value().minor()).toArray();
        quantities = basket.lines().stream().mapToInt(Basket.Line::quantity).toArray();
        left = values.clone();
        deliveryLeft = delivery();
    }

    /**
     * How offers are taken together.
     *
     * @param most so many on a basket, those that are always allowed not counted
     * @param allOrNone nothing is taken off when one of them is refused
     */
    public record Together(int most, boolean allOrNone) {

        public static final Together ANY = new Together(Integer.MAX_VALUE, false);
    }

    public static PricedBasket price(Basket basket, List<Offer> offers, Together together) {
        List<Offer> inOrder = offers.stream().sorted(Offer.IN_ORDER).toList();
        PricedBasket priced = new BasketPricing(basket).takeOff(inOrder, together);
        return together.allOrNone && !priced.refused().isEmpty() ? refuseAll(priced) : priced;
    }

    /** The offers that take most off together; where several sets take off the same, one with the fewest offers. */
    public static PricedBasket best(Basket basket, List<Offer> offers, Together together) {
        List<Offer> tried = offers.stream()
                .sorted(Comparator.comparingLong((Offer offer) -> -off(basket, List.of(offer), together))
                        .thenComparing(Offer.IN_ORDER))
                .limit(TRIED_TOGETHER)
                .sorted(Offer.IN_ORDER)
                .toList();
        List<Offer> best = List.of();
        long most = 0;
        for (int set = 1; set < 1 << tried.size(); set++) {
            List<Offer> some = members(tried, set);
            PricedBasket priced = price(basket, some, together);
            boolean allTaken = priced.refused().isEmpty();
            long off = priced.off().minor();
            if (allTaken && (off > most || (off == most && some.size() < best.size()))) {
                best = some;
                most = off;
            }
        }
        return price(basket, best, together);
    }

    private static List<Offer> members(List<Offer> offers, int set) {
        List<Offer> some = new ArrayList<>();
        for (int place = 0; place < offers.size(); place++) {
            if ((set & 1 << place) != 0) {
                some.add(offers.get(place));
            }
        }
        return some;
    }

    private static long off(Basket basket, List<Offer> offers, Together together) {
        return price(basket, offers, together).off().minor();
    }

    private static PricedBasket refuseAll(PricedBasket priced) {
        List<Refused> refused = new ArrayList<>(priced.refused());
        priced.applied().forEach(applied -> refused.add(new Refused(applied.offer(), Why.ALL_OR_NONE, null, 0)));
        return new PricedBasket(priced.total(), Money.zero(priced.total().currency()), List.of(), refused);
    }

    private PricedBasket takeOff(List<Offer> inOrder, Together together) {
        List<Applied> applied = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Offer> taken = new ArrayList<>();
        for (Offer offer : inOrder) {
            Refused no = together(offer, taken, together);
            if (no == null) {
                no = asks(offer);
            }
            Applied yes = no == null ? take(offer) : null;
            if (yes == null) {
                refused.add(no == null ? Refused.of(offer, Why.NOTHING_LEFT) : no);
            } else {
                applied.add(yes);
                taken.add(offer);
            }
        }
        Money off = applied.stream().map(Applied::off).reduce(money(0), Money::plus);
        return new PricedBasket(money(Math.addExact(sum(values), delivery())), off, applied, refused);
    }

    private @Nullable Refused together(Offer offer, List<Offer> taken, Together together) {
        if (!taken.stream().allMatch(offer::goesWith)) {
            return Refused.of(offer, Why.NOT_TOGETHER_WITH_OTHERS);
        }
        boolean full = offer.counts() && taken.stream().filter(Offer::counts).count() >= together.most;
        return full ? Refused.of(offer, Why.TOO_MANY) : null;
    }

    /** What an offer asks of the basket and is not there. */
    private @Nullable Refused asks(Offer offer) {
        boolean[] isFor = isFor(offer);
        long pieces = 0;
        boolean hasGoods = false;
        for (int line = 0; line < values.length; line++) {
            if (isFor[line] && values[line] > 0) {
                pieces += quantities[line];
                hasGoods = true;
            }
        }
        if (!hasGoods) {
            return Refused.of(offer, Why.NO_GOODS);
        }
        if (!bought().containsAll(offer.goods().together())) {
            return Refused.of(offer, Why.NOT_TOGETHER);
        }
        if (pieces < offer.minimum().pieces()) {
            return new Refused(
                    offer.id(), Why.MINIMUM_PIECES, null, (int) (offer.minimum().pieces() - pieces));
        }
        Money spend = offer.minimum().spend();
        if (spend != null) {
            long counted = sum(offer.minimum().afterOthers() ? left : values, isFor);
            long asked = minor(spend);
            if (counted < asked) {
                return new Refused(offer.id(), Why.MINIMUM_SPEND, money(asked - counted), 0);
            }
        }
        boolean forDelivery = offer.off() instanceof Off.Delivery;
        return forDelivery && delivery() <= 0 ? Refused.of(offer, Why.NO_DELIVERY) : null;
    }

    private Set<GoodsId> bought() {
        Set<GoodsId> bought = new HashSet<>();
        for (Basket.Line line : basket.lines()) {
            GoodsId goods = line.goods();
            if (goods != null && line.value().minor() > 0) {
                bought.add(goods);
            }
        }
        return bought;
    }

    private boolean[] isFor(Offer offer) {
        boolean[] isFor = new boolean[values.length];
        for (int line = 0; line < values.length; line++) {
            isFor[line] = offer.goods().isFor(basket.lines().get(line).goods());
        }
        return isFor;
    }

    private static long sum(long[] amounts) {
        return Arrays.stream(amounts).reduce(0, Math::addExact);
    }

    private static long sum(long[] amounts, boolean[] which) {
        long sum = 0;
        for (int line = 0; line < amounts.length; line++) {
            sum = Math.addExact(sum, which[line] ? amounts[line] : 0);
        }
        return sum;
    }

    private @Nullable Applied take(Offer offer) {
        if (offer.off() instanceof Off.Delivery(Money cap)) {
            return delivery(offer, cap);
        }
        boolean[] isFor = isFor(offer);
        long[] costs = new long[values.length];
        for (int line = 0; line < values.length; line++) {
            costs[line] = isFor[line] ? Math.max(0, left[line]) : 0;
        }
        long[] picked = Pieces.of(offer.pick(), costs, quantities);
        // Returns among the lines leave less to take off: of these goods, and of all.
        long most = Math.min(Math.min(sum(picked), sum(left, isFor)), sum(left));
        long off = Math.min(most, wanted(offer.off(), most));
        if (off <= 0) {
            return null;
        }
        long[] shares = Shares.of(off, picked);
        for (int line = 0; line < left.length; line++) {
            left[line] -= shares[line];
        }
        return new Applied(
                offer.id(),
                money(off),
                Arrays.stream(shares).mapToObj(this::money).toList(),
                money(0));
    }

    private long wanted(Off off, long of) {
        return switch (off) {
            case Off.Amount(Money amount) -> minor(amount);
            case Off.Stored(Money left) -> minor(left);
            case Off.Free _ -> of;
            case Off.Percent(int basisPoints, Money cap) -> {
                long share = share(of, basisPoints);
                yield cap == null ? share : Math.min(share, minor(cap));
            }
            case Off.Delivery _ -> throw new IllegalStateException("delivery is no goods");
        };
    }

    private static long share(long of, int basisPoints) {
        return BigDecimal.valueOf(of)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private @Nullable Applied delivery(Offer offer, @Nullable Money cap) {
        long off = cap == null ? deliveryLeft : Math.min(deliveryLeft, minor(cap));
        if (off <= 0) {
            return null;
        }
        deliveryLeft -= off;
        return new Applied(
                offer.id(),
                money(off),
                basket.lines().stream().map(line -> money(0)).toList(),
                money(off));
    }

    private long delivery() {
        Money delivery = basket.delivery();
        return delivery == null ? 0 : delivery.minor();
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    /** Of an amount that an offer names. */
    private long minor(Money amount) {
        return money(0).plus(amount).minor();
    }
}
