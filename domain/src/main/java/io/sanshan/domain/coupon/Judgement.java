package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.GoodsFilter;
import io.sanshan.domain.coupon.pricing.Off;
import io.sanshan.domain.coupon.pricing.Offer;
import io.sanshan.domain.coupon.pricing.PricedBasket;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.GoodsId;
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

    static Judgement of(CouponTerms terms, RedemptionTry redemption, TermsBook book) {
        Basket basket = redemption.basket();
        // An import repeats what a till accepted long ago, mostly without telling the basket: nothing is left to ask.
        Optional<Refusal> no = redemption.actor().imports() ? Optional.empty() : unmet(terms, redemption, book);
        if (no.isPresent()) {
            return new Refuses(no.get());
        }
        return basket == null ? withoutBasket(terms) : onBasket(terms, basket, book);
    }

    private static Optional<Refusal> unmet(CouponTerms terms, RedemptionTry redemption, TermsBook book) {
        WeeklyHours hours = terms.hours();
        return Rule.firstBroken(
                new ACouponIsGoodInItsStores(terms.stores(), redemption.store()),
                new ACouponIsGoodInItsHours(hours, hours == null ? null : redemption.there(book)),
                new TermsThatLookAtGoodsNeedABasket(terms, redemption.basket()));
    }

    private static Judgement withoutBasket(CouponTerms terms) {
        return new Grants(
                null, terms.discount() instanceof Discount.AmountOff(Money amount) ? amount : null, List.of());
    }

    private static Judgement onBasket(CouponTerms terms, Basket basket, TermsBook book) {
        Set<String> currencies = basket.currencies();
        Optional<Refusal> mixed = Rule.firstBroken(new ABasketIsInTheCurrencyOfItsTerms(terms.currency(), currencies));
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
        return new Offer(
                "",
                off(terms.discount()),
                goods(terms.goods(), book),
                terms.goods().pick(),
                terms.minimum(),
                Stacking.NEVER,
                0);
    }

    private static Off off(Discount discount) {
        return switch (discount) {
            case Discount.AmountOff(Money amount) -> new Off.Amount(amount);
            case Discount.PercentOff(int basisPoints, Money cap) -> new Off.Percent(basisPoints, cap);
            case Discount.FreePieces _ -> new Off.Free();
            case Discount.FreeDelivery(Money cap) -> new Off.Delivery(cap);
        };
    }

    private static GoodsFilter goods(GoodsTerms goods, TermsBook book) {
        GoodsScope any = goods.any();
        return new GoodsFilter(
                any == null ? null : book.goods(any), those(goods.none(), book), those(goods.together(), book));
    }

    private static Set<GoodsId> those(@Nullable GoodsScope scope, TermsBook book) {
        return scope == null ? Set.of() : book.goods(scope);
    }

    private static Refusal refusal(PricedBasket.Refused refused) {
        Money missing = refused.missing();
        return switch (refused.why()) {
            case NO_GOODS -> Refusal.of(CouponRefusal.NO_GOODS_IN_SCOPE);
            case MINIMUM_SPEND ->
                Refusal.of(CouponRefusal.MINIMUM_SPEND, requireNonNull(missing).minor(), missing.currency());
            case MINIMUM_PIECES -> Refusal.of(CouponRefusal.MINIMUM_PIECES, refused.missingPieces());
            case NOT_TOGETHER -> Refusal.of(CouponRefusal.GOODS_MISSING);
            case NO_DELIVERY -> Refusal.of(CouponRefusal.NO_DELIVERY);
            case NOTHING_LEFT -> Refusal.of(CouponRefusal.NOTHING_TO_TAKE_OFF);
            case NOT_TOGETHER_WITH_OTHERS, TOO_MANY, ALL_OR_NONE ->
                throw new IllegalStateException("there are no other coupons on the basket: " + refused.why());
        };
    }
}
