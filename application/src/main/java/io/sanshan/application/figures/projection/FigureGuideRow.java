package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.GuideNameRow;
import io.sanshan.domain.guide.GuideEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The name of a guide. */
@Entity
@Table(name = "daily_figure_guide")
class FigureGuideRow extends GuideNameRow {

    protected FigureGuideRow() {}

    FigureGuideRow(GuideEvent.Named event) {
        super(event);
    }
}
