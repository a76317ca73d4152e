package io.sanshan.domain.purchase;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;

/**
 * One line of a basket.
 *
 * @param quantity pieces; tills also write 0, for instance for a deposit
 * @param value what was paid for the line, after discounts
 * @param discount what the store took off by itself, zero or more
 * @param couponDiscount what coupons took off as the till counts it, paper ones of manufacturers too; zero or more
 */
public record PurchaseLine(GoodsId goods, int quantity, Money value, Money discount, Money couponDiscount) {}
