package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.NamedStoreRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A store that the figures of a day name. */
@Entity
@Table(name = "daily_figure_store")
class FigureStoreRow extends NamedStoreRow {

    protected FigureStoreRow() {}

    FigureStoreRow(StoreEvent.Described event) {
        super(event);
    }
}
