package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.StoreZoneRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The zone that a store's days are counted in. */
@Entity
@Table(name = "store_activity_store")
class ActivityStoreRow extends StoreZoneRow {

    protected ActivityStoreRow() {}

    ActivityStoreRow(StoreEvent.Described event) {
        super(event);
    }
}
