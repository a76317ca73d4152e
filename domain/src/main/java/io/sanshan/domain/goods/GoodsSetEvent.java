package io.sanshan.domain.goods;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import java.util.List;

/** The life of a goods set. */
public sealed interface GoodsSetEvent {

    GoodsSetId goodsSet();

    /** A version of a goods set was defined; it never changes again. */
    record GoodsSetDefined(GoodsSetId goodsSet, int version, String name, List<GoodsId> goods)
            implements GoodsSetEvent {}
}
