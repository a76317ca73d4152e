package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a redemption takes off one line of a basket.
 *
 * @param line its place in the basket, the first being 0
 * @param goods null where the till knows the amount but not the goods
 * @param value of the whole line, before
 */
public record LineDiscount(int line, @Nullable GoodsId goods, int quantity, Money value, Money discount) {}
