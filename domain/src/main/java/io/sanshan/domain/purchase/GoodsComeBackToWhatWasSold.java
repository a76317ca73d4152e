package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Coupons may have been brought to a sale that never came about. */
record GoodsComeBackToWhatWasSold(SaleStanding.@Nullable Sold sold) implements Rule {

    @Override
    public boolean holds() {
        return sold != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.NOT_RECORDED);
    }
}
