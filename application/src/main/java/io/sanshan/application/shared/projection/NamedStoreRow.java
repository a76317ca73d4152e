package io.sanshan.application.shared.projection;

import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.MappedSuperclass;

/** The name of a store, and the zone its days are counted in. */
@MappedSuperclass
public abstract class NamedStoreRow extends StoreZoneRow {

    private String name = "";

    protected NamedStoreRow() {}

    protected NamedStoreRow(StoreEvent.Described event) {
        super(event);
    }

    @Override
    protected final void describe(StoreEvent.Described event) {
        super.describe(event);
        name = event.name();
    }
}
