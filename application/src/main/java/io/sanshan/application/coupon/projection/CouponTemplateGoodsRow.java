package io.sanshan.application.coupon.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of a goods set that terms refer to. */
@Entity
@Table(name = "coupon_template_goods")
class CouponTemplateGoodsRow {

    @Id
    String goodsSetId;

    String name = "";

    protected CouponTemplateGoodsRow() {}

    CouponTemplateGoodsRow(String goodsSetId) {
        this.goodsSetId = goodsSetId;
    }
}
