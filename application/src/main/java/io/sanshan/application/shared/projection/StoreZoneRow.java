package io.sanshan.application.shared.projection;

import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.ZoneId;

/** The zone that a store's days are counted in. Each read model that counts by day keeps a table of its own. */
@MappedSuperclass
public abstract class StoreZoneRow {

    @Id
    private String storeId = "";

    private String zone = "";

    protected StoreZoneRow() {}

    protected StoreZoneRow(StoreEvent.Described event) {
        storeId = event.store().value();
    }

    public final String store() {
        return storeId;
    }

    final ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** A row that holds more of a store than its zone takes it over here. */
    protected void describe(StoreEvent.Described event) {
        zone = event.zone().getId();
    }
}
