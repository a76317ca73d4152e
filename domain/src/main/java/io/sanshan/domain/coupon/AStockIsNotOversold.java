package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Pieces are numbered from 1 to the stock, and none exists beyond. */
record AStockIsNotOversold(long piece, @Nullable Integer stock) implements Rule {

    @Override
    public boolean holds() {
        return piece >= 1 && (stock == null || piece <= stock);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.SOLD_OUT, stock == null ? "" : stock);
    }
}
