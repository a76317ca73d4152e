package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.GoodsFilter;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Off;
import io.sanshan.domain.coupon.pricing.Offer;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.coupon.pricing.PricedBasket;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the terms of a coupon say of a basket, or of a redemption whose basket nobody knows. */
sealed interface Judgement {

    record Grants(@Nullable Money basketTotal, @Nullable Money discount, List<LineDiscount> lines)
            implements Judgement {}

    record Refuses(Refusal refusal) implements Judgement {}

    static Judgement of(CouponTerms terms, @Nullable Basket basket, Actor actor, TermsBook book) {
        return basket == null ? withoutBasket(terms, actor) : onBasket(terms, basket, book);
    }

    /** An import repeats what a till accepted long ago without telling the basket, so nothing is left to ask. */
    private static Judgement withoutBasket(CouponTerms terms, Actor actor) {
        Rule needsBasket = new TermsThatLookAtGoodsNeedABasket(terms, null);
        if (!actor.imports() && !needsBasket.holds()) {
            return new Refuses(needsBasket.refusal());
        }
        return new Grants(
                null,
                switch (terms.discount()) {
                    case Discount.AmountOff off -> off.amount();
                    case Discount.PercentOff _ -> null;
                },
                List.of());
    }

    private static Judgement onBasket(CouponTerms terms, Basket basket, TermsBook book) {
        Set<String> currencies = basket.currencies();
        Optional<Refusal> mixed = Rule.firstBroken(new ABasketIsInTheCurrencyOfItsTerms(currencyOf(terms), currencies));
        if (mixed.isPresent()) {
            return new Refuses(mixed.get());
        }
        if (currencies.isEmpty()) {
            return new Refuses(Refusal.of(CouponRefusal.NO_GOODS_IN_SCOPE));
        }
        PricedBasket priced = BasketPricing.price(basket, List.of(offer(terms, book)), Together.ANY);
        return priced.refused().stream()
                .findFirst()
                .<Judgement>map(refused -> new Refuses(refusal(refused)))
                .orElseGet(() -> new Grants(priced.total(), priced.off(), lines(basket, priced)));
    }

    private static List<LineDiscount> lines(Basket basket, PricedBasket priced) {
        List<LineDiscount> lines = new ArrayList<>();
        for (PricedBasket.Applied applied : priced.applied()) {
            for (int place = 0; place < applied.lines().size(); place++) {
                Money off = applied.lines().get(place);
                if (off.minor() > 0) {
                    Basket.Line line = basket.lines().get(place);
                    lines.add(new LineDiscount(place, line.goods(), line.quantity(), line.value(), off));
                }
            }
        }
        return lines;
    }

    /** One coupon alone: nothing has to tell it from others. */
    private static Offer offer(CouponTerms terms, TermsBook book) {
        GoodsScope scope = terms.scope();
        return new Offer(
                "",
                switch (terms.discount()) {
                    case Discount.AmountOff off -> new Off.Amount(off.amount());
                    case Discount.PercentOff off -> new Off.Percent(off.basisPoints(), off.cap());
                },
                scope == null ? GoodsFilter.ALL : GoodsFilter.of(book.goods(scope)),
                new Pick.All(),
                new Minimum(terms.minimumSpend(), false, 0),
                Stacking.NEVER,
                0);
    }

    private static Refusal refusal(PricedBasket.Refused refused) {
        Money missing = refused.missing();
        return switch (refused.why()) {
            case NO_GOODS -> Refusal.of(CouponRefusal.NO_GOODS_IN_SCOPE);
            case MINIMUM_SPEND ->
                Refusal.of(CouponRefusal.MINIMUM_SPEND, requireNonNull(missing).minor(), missing.currency());
            case NOTHING_LEFT -> Refusal.of(CouponRefusal.NOTHING_TO_TAKE_OFF);
            case NOT_TOGETHER, MINIMUM_PIECES, NO_DELIVERY, NOT_TOGETHER_WITH_OTHERS, TOO_MANY, ALL_OR_NONE ->
                throw new IllegalStateException("terms ask for nothing of that yet: " + refused.why());
        };
    }

    private static @Nullable String currencyOf(CouponTerms terms) {
        Money limit = terms.discount().limit();
        Money known = limit == null ? terms.minimumSpend() : limit;
        return known == null ? null : known.currency();
    }
}
