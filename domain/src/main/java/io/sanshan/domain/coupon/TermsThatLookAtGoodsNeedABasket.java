package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** What asks anything of goods, and what takes off anything but an amount, cannot be judged without a basket. */
record TermsThatLookAtGoodsNeedABasket(
        CouponTerms terms, @Nullable Basket basket) implements Rule {

    @Override
    public boolean holds() {
        return basket != null
                || (terms.minimum().equals(Minimum.NONE)
                        && !terms.goods().asksForGoods()
                        && terms.discount() instanceof Discount.AmountOff);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.BASKET_NEEDED);
    }
}
