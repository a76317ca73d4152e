package io.sanshan.ui.coupon;

import io.sanshan.application.coupon.RedemptionRef;

/**
 * A redemption that may be taken back.
 *
 * @param what it was, in words
 */
record Undoable(RedemptionRef redemption, String what) {}
