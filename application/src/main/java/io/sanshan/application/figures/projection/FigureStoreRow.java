package io.sanshan.application.figures.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of a store, and the zone its days are counted in. */
@Entity
@Table(name = "daily_figure_store")
class FigureStoreRow {

    @Id
    String storeId;

    String name = "";
    String zone = "";

    protected FigureStoreRow() {}

    FigureStoreRow(String storeId) {
        this.storeId = storeId;
    }
}
