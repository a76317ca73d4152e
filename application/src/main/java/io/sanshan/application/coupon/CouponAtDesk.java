package io.sanshan.application.coupon;

/**
 * A coupon as the redemption desk shows it.
 *
 * @param template the version that the coupon came with
 * @param holder the member's name, masked unless the member is bound to the caller's store; empty for who was erased
 * @param ownMember whether the member is bound to the caller's store
 */
public record CouponAtDesk(CouponCard card, CouponVersion template, String holder, boolean ownMember) {}
