package io.sanshan.application.coupon;

import java.time.Instant;

/**
 * What a friend sees of a coupon before she takes it: neither whose it is nor its code.
 *
 * @param until when the offer ends
 */
public record OfferedCoupon(CouponVersion template, Instant validFrom, Instant validUntil, Instant until) {}
