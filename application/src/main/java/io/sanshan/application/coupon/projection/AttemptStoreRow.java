package io.sanshan.application.coupon.projection;

import io.sanshan.application.shared.projection.StoreZoneRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The zone that the days of a store's attempts are counted in. */
@Entity
@Table(name = "refused_attempt_store")
class AttemptStoreRow extends StoreZoneRow {

    protected AttemptStoreRow() {}

    AttemptStoreRow(StoreEvent.Described event) {
        super(event);
    }
}
