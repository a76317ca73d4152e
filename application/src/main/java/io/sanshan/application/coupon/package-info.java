/** Coupon templates, and the coupons in members' wallets: doors, cards, and what they are read from. Decisions are the domain's. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon;
