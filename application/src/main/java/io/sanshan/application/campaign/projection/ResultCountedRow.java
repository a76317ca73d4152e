package io.sanshan.application.campaign.projection;

import io.sanshan.application.shared.projection.CountedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How far a coupon's stream is counted. */
@Entity
@Table(name = "campaign_result_counted")
class ResultCountedRow extends CountedRow {

    protected ResultCountedRow() {}

    ResultCountedRow(String stream) {
        super(stream);
    }
}
