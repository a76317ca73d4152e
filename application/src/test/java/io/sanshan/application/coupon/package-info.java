/** Doors of coupons against a sender that a test holds. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon;
