package io.sanshan.domain.goods;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.AggregateScenario;

/** Situations of one kind of goods. */
final class GoodsScenario extends AggregateScenario<GoodsScenario> {

    static final GoodsId TEA = GoodsId.named("tea");
    static final GoodsId CUP = GoodsId.named("cup");

    private GoodsScenario() {
        super(Goods.class);
    }

    static GoodsScenario notListedYet() {
        return new GoodsScenario();
    }
}
