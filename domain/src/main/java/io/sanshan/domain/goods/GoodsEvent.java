package io.sanshan.domain.goods;

import io.sanshan.domain.ids.GoodsId;

/** The life of goods. */
public sealed interface GoodsEvent {

    GoodsId goods();

    /** Goods were listed in the catalogue. */
    record GoodsListed(GoodsId goods, String number, String name, String brand, String department, String category)
            implements GoodsEvent {}
}
