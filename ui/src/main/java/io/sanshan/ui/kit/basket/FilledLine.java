package io.sanshan.ui.kit.basket;

import io.sanshan.application.goods.GoodsListing;
import io.sanshan.domain.shared.Money;

/**
 * A line that somebody finds filled in.
 *
 * @param value of the whole line
 */
public record FilledLine(GoodsListing goods, int quantity, Money value) {}
