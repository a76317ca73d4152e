package io.sanshan.application.figures.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The zone that a store's days are counted in. */
@Entity
@Table(name = "store_activity_store")
class ActivityStoreRow {

    @Id
    String storeId;

    String zone = "";

    protected ActivityStoreRow() {}

    ActivityStoreRow(String storeId) {
        this.storeId = storeId;
    }
}
