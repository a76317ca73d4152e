package io.sanshan.domain.goods;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** People choose them by name. */
record GoodsAndGoodsSetsHaveAName(String name) implements Rule {

    @Override
    public boolean holds() {
        return !name.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GoodsRefusal.NAME_MISSING);
    }
}
