package io.sanshan.application.campaign.projection;

import io.sanshan.application.shared.projection.StoreZoneRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The name of a store, and the zone its days are counted in. */
@Entity
@Table(name = "campaign_result_store")
class ResultStoreRow extends StoreZoneRow {

    private String name = "";

    protected ResultStoreRow() {}

    ResultStoreRow(StoreEvent.Described event) {
        super(event);
    }

    @Override
    protected void describe(StoreEvent.Described event) {
        super.describe(event);
        name = event.name();
    }

    String name() {
        return name;
    }
}
