package io.sanshan.application.campaign.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of a guide. */
@Entity
@Table(name = "campaign_result_guide")
class ResultGuideRow {

    @Id
    String guideId;

    String name = "";

    protected ResultGuideRow() {}

    ResultGuideRow(String guideId) {
        this.guideId = guideId;
    }
}
