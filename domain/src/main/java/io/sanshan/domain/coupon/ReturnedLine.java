package io.sanshan.domain.coupon;

/**
 * Goods of a basket that came back.
 *
 * @param line its place in the basket that was redeemed on, the first being 0
 * @param quantity pieces, at least 1
 */
public record ReturnedLine(int line, int quantity) {}
