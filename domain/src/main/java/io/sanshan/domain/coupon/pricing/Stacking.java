package io.sanshan.domain.coupon.pricing;

/** With which others an offer goes. */
public enum Stacking {
    /** With others that are common or always. */
    COMMON,
    /** With none but those that are always. */
    NEVER,
    /** With every other one; it does not count towards the most offers of a basket either. */
    ALWAYS
}
