package io.sanshan.ui.coupon;

import io.sanshan.domain.ids.CouponId;

/**
 * A redemption that may be taken back.
 *
 * @param what it was, in words
 */
record Undoable(CouponId coupon, String what) {}
