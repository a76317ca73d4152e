package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** What several coupons take off together depends on what they are taken off. */
record CouponsMeetOnABasket(int coupons, @Nullable Basket basket) implements Rule {

    @Override
    public boolean holds() {
        return coupons == 1 || basket != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.BASKET_NEEDED);
    }
}
