package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Money;

/**
 * Sold goods that came back.
 *
 * @param line its place in the sale, the first being 0
 * @param quantity pieces, at least 1
 * @param amount what is paid back for them, zero or more
 */
public record GoodsBack(int line, int quantity, Money amount) {}
