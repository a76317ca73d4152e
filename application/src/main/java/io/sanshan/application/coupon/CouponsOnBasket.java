package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a till asks for.
 *
 * @param coupons one at least
 * @param basket null where nobody knows it, which is enough for some coupons as long as there is one alone
 * @param allOrNone nothing is redeemed when one of them is refused
 * @param sale which sale of the store the basket is, by the reference that its tills have of it; null where nobody says
 */
public record CouponsOnBasket(
        List<CouponId> coupons,
        @Nullable Basket basket,
        boolean allOrNone,
        @Nullable String sale) {

    /** How many coupons a basket of this brand takes: where a door reads the setting. */
    public static final String MOST = "${sanshan.coupons.most-on-a-basket:5}";

    public CouponsOnBasket {
        coupons = List.copyOf(coupons);
        if (coupons.isEmpty()) {
            throw new IllegalArgumentException("without a coupon there is nothing to redeem");
        }
    }

    public CouponsOnBasket(List<CouponId> coupons, @Nullable Basket basket, boolean allOrNone) {
        this(coupons, basket, allOrNone, null);
    }

    /** The sale's own stream. */
    public Optional<PurchaseId> saleIn(@Nullable StoreId store) {
        return Optional.ofNullable(sale)
                .map(reference -> PurchaseId.ofSale(Objects.requireNonNull(store, "a sale is in a store"), reference));
    }

    /** How they are taken together. */
    public Together together(int mostOnABasket) {
        return new Together(mostOnABasket, allOrNone);
    }

    public static CouponsOnBasket one(CouponId coupon, @Nullable Basket basket) {
        return new CouponsOnBasket(List.of(coupon), basket, false);
    }
}
