package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** What is recorded of a sale, and what comes back of it, is compared with the lines that its coupons were redeemed on. */
record ASaleShowsItsCouponsTheBasket(
        boolean onASale, @Nullable Basket basket) implements Rule {

    @Override
    public boolean holds() {
        return !onASale || basket != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.BASKET_NEEDED);
    }
}
