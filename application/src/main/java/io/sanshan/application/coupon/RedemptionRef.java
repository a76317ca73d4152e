package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import org.jspecify.annotations.Nullable;

/**
 * Names a redemption, or a reservation, by one of its coupons, whose stream tells all others: so it is found in the log itself, at
 * once, on every node.
 *
 * @param redemption null for the newest one of the coupon that stands
 */
public record RedemptionRef(CouponId coupon, @Nullable RedemptionId redemption) {}
