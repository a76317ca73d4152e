package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A minimum spend, a goods scope and a percentage cannot be judged without a basket. */
record TermsThatLookAtGoodsNeedABasket(
        CouponTerms terms, @Nullable Basket basket) implements Rule {

    @Override
    public boolean holds() {
        return basket != null
                || (terms.minimumSpend() == null
                        && terms.scope() == null
                        && terms.discount() instanceof Discount.AmountOff);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.BASKET_NEEDED);
    }
}
