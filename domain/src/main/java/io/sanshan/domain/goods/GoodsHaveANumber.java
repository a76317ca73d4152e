package io.sanshan.domain.goods;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Tills know goods by number alone. */
record GoodsHaveANumber(String number) implements Rule {

    @Override
    public boolean holds() {
        return !number.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GoodsRefusal.NUMBER_MISSING);
    }
}
