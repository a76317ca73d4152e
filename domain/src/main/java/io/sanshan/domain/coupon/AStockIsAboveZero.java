package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Who wants to issue nothing closes the template. */
record AStockIsAboveZero(@Nullable Integer stock) implements Rule {

    @Override
    public boolean holds() {
        return stock == null || stock > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.STOCK_MALFORMED);
    }
}
