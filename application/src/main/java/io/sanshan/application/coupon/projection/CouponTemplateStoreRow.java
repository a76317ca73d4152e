package io.sanshan.application.coupon.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A store that terms may name. */
@Entity
@Table(name = "coupon_template_store")
class CouponTemplateStoreRow {

    @Id
    String storeId;

    String name = "";

    @SuppressWarnings("NullAway.Init")
    protected CouponTemplateStoreRow() {}

    CouponTemplateStoreRow(String storeId) {
        this.storeId = storeId;
    }
}
