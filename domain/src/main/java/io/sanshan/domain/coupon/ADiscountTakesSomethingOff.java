package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.BasketPricing;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A discount of nothing misleads, one above everything pays the member. */
record ADiscountTakesSomethingOff(Discount discount) implements Rule {

    @Override
    public boolean holds() {
        return switch (discount) {
            case Discount.AmountOff(Money amount) -> amount.minor() > 0;
            case Discount.PercentOff(int basisPoints, Money cap) ->
                basisPoints > 0 && basisPoints <= BasketPricing.WHOLE && isAboveZero(cap);
            case Discount.StoredValue(Money value) -> value.minor() > 0;
            case Discount.FreePieces _ -> true;
            case Discount.FreeDelivery(Money cap) -> isAboveZero(cap);
        };
    }

    private static boolean isAboveZero(@Nullable Money cap) {
        return cap == null || cap.minor() > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.DISCOUNT_MALFORMED);
    }
}
