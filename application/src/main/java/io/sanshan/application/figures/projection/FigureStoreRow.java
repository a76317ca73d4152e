package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.StoreZoneRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The name of a store, and the zone its days are counted in. */
@Entity
@Table(name = "daily_figure_store")
class FigureStoreRow extends StoreZoneRow {

    private String name = "";

    protected FigureStoreRow() {}

    FigureStoreRow(StoreEvent.Described event) {
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
