/** Coupon templates with immutable versions, and the life of one coupon from issue to redemption, void or expiry. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.coupon;
