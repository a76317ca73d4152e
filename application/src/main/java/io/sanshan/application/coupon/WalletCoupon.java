package io.sanshan.application.coupon;

/**
 * A coupon in a wallet.
 *
 * @param template the version that the coupon came with
 */
public record WalletCoupon(CouponCard card, CouponVersion template) {}
