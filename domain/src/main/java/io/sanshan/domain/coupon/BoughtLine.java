package io.sanshan.domain.coupon;

/**
 * Goods of a basket that are bought, and do not come back.
 *
 * @param line their place in the basket, the first being 0
 */
public record BoughtLine(int line, int quantity) {}
