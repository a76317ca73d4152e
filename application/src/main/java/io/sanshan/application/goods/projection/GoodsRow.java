package io.sanshan.application.goods.projection;

import io.sanshan.application.goods.GoodsListing;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import io.sanshan.domain.ids.GoodsId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One kind of goods. */
@Entity
@Table(name = "goods_item")
class GoodsRow {

    @Id
    String goodsId;

    String number = "";
    String name = "";
    String brand = "";
    String department = "";
    String category = "";

    protected GoodsRow() {}

    GoodsRow(GoodsListed listed) {
        goodsId = listed.goods().value();
        number = listed.number();
        name = listed.name();
        brand = listed.brand();
        department = listed.department();
        category = listed.category();
    }

    GoodsListing listing() {
        return new GoodsListing(new GoodsId(goodsId), number, name, brand, department, category);
    }
}
