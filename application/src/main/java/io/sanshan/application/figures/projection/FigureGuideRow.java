package io.sanshan.application.figures.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of a guide. */
@Entity
@Table(name = "daily_figure_guide")
class FigureGuideRow {

    @Id
    String guideId;

    String name = "";

    protected FigureGuideRow() {}

    FigureGuideRow(String guideId) {
        this.guideId = guideId;
    }
}
