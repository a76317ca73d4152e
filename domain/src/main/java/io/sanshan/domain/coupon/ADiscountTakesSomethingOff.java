package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.BasketPricing;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A discount of nothing misleads, one above everything pays the member. */
record ADiscountTakesSomethingOff(Discount discount) implements Rule {

    @Override
    public boolean holds() {
        return switch (discount) {
            case Discount.AmountOff off -> off.amount().minor() > 0;
            case Discount.PercentOff off ->
                off.basisPoints() > 0
                        && off.basisPoints() <= BasketPricing.WHOLE
                        && (off.cap() == null || off.cap().minor() > 0);
        };
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.DISCOUNT_MALFORMED);
    }
}
