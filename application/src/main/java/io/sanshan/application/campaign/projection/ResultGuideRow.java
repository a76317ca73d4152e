package io.sanshan.application.campaign.projection;

import io.sanshan.application.shared.projection.GuideNameRow;
import io.sanshan.domain.guide.GuideEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The name of a guide. */
@Entity
@Table(name = "campaign_result_guide")
class ResultGuideRow extends GuideNameRow {

    protected ResultGuideRow() {}

    ResultGuideRow(GuideEvent.Named event) {
        super(event);
    }
}
