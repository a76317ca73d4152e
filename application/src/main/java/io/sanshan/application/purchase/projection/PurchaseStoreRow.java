package io.sanshan.application.purchase.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** The zone that a store's days are counted in. */
@Entity
@Table(name = "purchase_store")
class PurchaseStoreRow {

    @Id
    String storeId;

    String zone = "";

    protected PurchaseStoreRow() {}

    PurchaseStoreRow(String storeId, ZoneId zone) {
        this.storeId = storeId;
        this.zone = zone.getId();
    }
}
