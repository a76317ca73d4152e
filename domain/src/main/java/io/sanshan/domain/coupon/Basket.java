package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies on the till's counter when a coupon is redeemed. */
public record Basket(List<Line> lines) {

    /**
     * One line.
     *
     * @param goods null where the till knows the amount but not the goods
     * @param value of the whole line, not of one piece; below zero for a return
     */
    public record Line(@Nullable GoodsId goods, int quantity, Money value) {}
}
