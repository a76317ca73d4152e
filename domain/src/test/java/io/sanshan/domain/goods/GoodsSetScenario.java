package io.sanshan.domain.goods;

import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.shared.AggregateScenario;
import java.util.List;

/** Situations of the goods set of everything for tea. */
final class GoodsSetScenario extends AggregateScenario<GoodsSetScenario> {

    static final GoodsSetId FOR_TEA = GoodsSetId.named("for tea");

    private GoodsSetScenario() {
        super(GoodsSet.class);
    }

    static GoodsSetScenario noSetYet() {
        return new GoodsSetScenario();
    }

    GoodsSetScenario defined(int version, GoodsId... goods) {
        return given(new GoodsSetDefined(FOR_TEA, version, "For tea", List.of(goods)));
    }
}
