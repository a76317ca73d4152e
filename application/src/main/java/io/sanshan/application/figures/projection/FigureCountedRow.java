package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.CountedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How far a coupon's or a purchase's stream is counted. */
@Entity
@Table(name = "daily_figure_counted")
class FigureCountedRow extends CountedRow {

    protected FigureCountedRow() {}

    FigureCountedRow(String stream) {
        super(stream);
    }
}
