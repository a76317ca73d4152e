package io.sanshan.application.figures.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a coupon's or a purchase's stream is counted. */
@Entity
@Table(name = "daily_figure_counted")
class FigureCountedRow {

    @Id
    String stream;

    long lastSequence = -1;

    protected FigureCountedRow() {}

    FigureCountedRow(String stream) {
        this.stream = stream;
    }
}
