package io.sanshan.application.purchase.projection;

import io.sanshan.application.shared.projection.StoreZoneRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The zone that a store's days are counted in. */
@Entity
@Table(name = "purchase_store")
class PurchaseStoreRow extends StoreZoneRow {

    protected PurchaseStoreRow() {}

    PurchaseStoreRow(StoreEvent.Described event) {
        super(event);
    }
}
