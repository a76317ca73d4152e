package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.GivenBack;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds of a return, or of a redemption that was rolled back.
 *
 * @param at business time of the decision; null where nothing had to be taken back
 */
public record ReturnTold(@Nullable Instant at, List<OfCoupon> coupons) {

    public ReturnTold {
        coupons = List.copyOf(coupons);
    }

    /**
     * What one coupon takes back.
     *
     * @param discount null where what it took off is not known
     * @param left of a stored value, with what came back to it; null where it has none
     * @param status as it is after that
     */
    public record OfCoupon(
            CouponCode code,
            @Nullable Money discount,
            List<GivenBack> lines,
            @Nullable Money left,
            CouponStatus status) {
        public OfCoupon {
            lines = List.copyOf(lines);
        }
    }
}
