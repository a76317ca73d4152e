package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the terms of a coupon say of a basket, or of a redemption whose basket nobody knows. */
sealed interface Judgement {

    record Grants(@Nullable Money basketTotal, @Nullable Money discount) implements Judgement {}

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
                });
    }

    private static Judgement onBasket(CouponTerms terms, Basket basket, TermsBook book) {
        Set<String> currencies = Pricing.currencies(basket);
        Optional<Refusal> mixed = Rule.firstBroken(new ABasketIsInTheCurrencyOfItsTerms(currencyOf(terms), currencies));
        if (mixed.isPresent()) {
            return new Refuses(mixed.get());
        }
        if (currencies.isEmpty()) {
            return new Refuses(new ABasketHoldsGoodsTheCouponIsGoodFor(null).refusal());
        }
        GoodsScope scope = terms.scope();
        Set<GoodsId> goods = scope == null ? null : book.goods(scope);
        Pricing pricing = Pricing.of(basket, goods, currencies.iterator().next());
        return Rule.firstBroken(
                        new ABasketHoldsGoodsTheCouponIsGoodFor(pricing.inScope()),
                        new TheGoodsReachTheMinimumSpend(pricing.inScope(), terms.minimumSpend()))
                .<Judgement>map(Refuses::new)
                .orElseGet(() -> new Grants(pricing.total(), pricing.discount(terms.discount())));
    }

    private static @Nullable String currencyOf(CouponTerms terms) {
        Money limit = terms.discount().limit();
        Money known = limit == null ? terms.minimumSpend() : limit;
        return known == null ? null : known.currency();
    }
}
