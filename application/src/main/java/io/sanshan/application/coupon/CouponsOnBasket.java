package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.ids.CouponId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a till asks for.
 *
 * @param coupons one at least
 * @param basket null where nobody knows it, which is enough for some coupons as long as there is one alone
 * @param allOrNone nothing is redeemed when one of them is refused
 */
public record CouponsOnBasket(
        List<CouponId> coupons, @Nullable Basket basket, boolean allOrNone) {

    /** How many coupons a basket of this brand takes: where a door reads the setting. */
    public static final String MOST = "${sanshan.coupons.most-on-a-basket:5}";

    public CouponsOnBasket {
        coupons = List.copyOf(coupons);
        if (coupons.isEmpty()) {
            throw new IllegalArgumentException("without a coupon there is nothing to redeem");
        }
    }

    /** How they are taken together. */
    public Together together(int mostOnABasket) {
        return new Together(mostOnABasket, allOrNone);
    }

    public static CouponsOnBasket one(CouponId coupon, @Nullable Basket basket) {
        return new CouponsOnBasket(List.of(coupon), basket, false);
    }
}
