/**
 * The redemption desk of a store: what a coupon is, whether it may be redeemed, redeeming it and taking that back. Decides
 * nothing: every yes and no comes from the doors.
 */
@NullMarked
package io.sanshan.ui.coupon;

import org.jspecify.annotations.NullMarked;
