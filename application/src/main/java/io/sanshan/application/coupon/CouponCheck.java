package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a coupon would be redeemed. */
public sealed interface CouponCheck {

    CouponId coupon();

    /**
     * It would.
     *
     * @param discount what it would take off; null where that takes a basket and none is known
     * @param lines off which lines of the basket
     */
    record Redeemable(CouponId coupon, @Nullable Money discount, List<LineDiscount> lines) implements CouponCheck {}

    /** It would not, and this is why. */
    record NotRedeemable(CouponId coupon, Refusal refusal) implements CouponCheck {}
}
