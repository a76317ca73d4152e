package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a coupon would be redeemed. */
public sealed interface CouponCheck {

    CouponId coupon();

    /**
     * It would.
     *
     * @param discount what it would take off; null where that takes a basket and none is known
     */
    record Redeemable(CouponId coupon, @Nullable Money discount) implements CouponCheck {}

    /** It would not, and this is why. */
    record NotRedeemable(CouponId coupon, Refusal refusal) implements CouponCheck {}
}
