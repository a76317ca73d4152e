package io.sanshan.domain.coupon;

/** Where a coupon stands. */
public enum CouponStatus {
    /** May be redeemed while it is valid. */
    ISSUED,
    /** Was redeemed. */
    REDEEMED,
    /** Was taken back by headquarters. */
    VOIDED,
    /** Its time is over. */
    EXPIRED
}
