package io.sanshan.domain.goods;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** A coupon on an empty set could never be redeemed. */
record AGoodsSetHoldsGoods(List<GoodsId> goods) implements Rule {

    @Override
    public boolean holds() {
        return !goods.isEmpty();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GoodsRefusal.GOODS_MISSING);
    }
}
