package io.sanshan.ui.till;

import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.domain.coupon.CouponStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A coupon as tills read it.
 *
 * @param title what the brand calls it
 * @param validUntil the first moment at which it is good no more
 */
@Schema(name = "Coupon")
record CouponView(
        @Schema(example = "7K3M9QX2T4W8YB6C") String code,
        @Schema(example = "Five off") String title,
        CouponStatus status,

        @Schema(example = "member-6b82a595-a0e2-3def-897b-c5f46f1a935b")
        String member,

        Instant validFrom,
        Instant validUntil) {

    static CouponView of(WalletCoupon coupon) {
        return new CouponView(
                coupon.card().code().value(),
                coupon.template().name(),
                coupon.card().status(),
                coupon.card().member().value(),
                coupon.card().validFrom(),
                coupon.card().validUntil());
    }
}
