package io.sanshan.application.goods.projection;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Goods in the newest version of a goods set. */
@Entity
@Table(name = "goods_set_goods")
class GoodsSetGoodsRow {

    @Id
    String id;

    String goodsSetId = "";
    String goodsId = "";

    protected GoodsSetGoodsRow() {}

    GoodsSetGoodsRow(GoodsSetId goodsSet, GoodsId goods) {
        this.id = goodsSet.value() + '/' + goods.value();
        this.goodsSetId = goodsSet.value();
        this.goodsId = goods.value();
    }
}
