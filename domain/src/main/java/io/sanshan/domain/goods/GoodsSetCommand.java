package io.sanshan.domain.goods;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a goods set. */
public sealed interface GoodsSetCommand {

    GoodsSetId goodsSet();

    /** Defines a goods set; defining it again makes its next version. */
    record DefineGoodsSet(@TargetAggregateIdentifier GoodsSetId goodsSet, String name, List<GoodsId> goods)
            implements GoodsSetCommand {}
}
