package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;

/**
 * What a return takes back of a line's discount.
 *
 * @param line its place in the basket, the first being 0
 * @param quantity pieces that came back this time
 */
public record GivenBack(int line, int quantity, Money discount) {}
