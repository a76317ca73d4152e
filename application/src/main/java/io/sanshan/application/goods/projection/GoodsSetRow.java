package io.sanshan.application.goods.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The newest version of a goods set. */
@Entity
@Table(name = "goods_set")
class GoodsSetRow {

    @Id
    String goodsSetId;

    int version;
    String name = "";
    int size;

    protected GoodsSetRow() {}

    GoodsSetRow(String goodsSetId) {
        this.goodsSetId = goodsSetId;
    }
}
