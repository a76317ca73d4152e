package io.sanshan.domain.goods;

import io.sanshan.domain.ids.GoodsId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of goods. */
public sealed interface GoodsCommand {

    GoodsId goods();

    /** Lists goods in the brand's catalogue. */
    record ListGoods(
            @TargetAggregateIdentifier GoodsId goods,
            String number,
            String name,
            String brand,
            String department,
            String category)
            implements GoodsCommand {}
}
