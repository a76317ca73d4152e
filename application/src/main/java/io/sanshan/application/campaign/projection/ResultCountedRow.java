package io.sanshan.application.campaign.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a coupon's stream is counted. */
@Entity
@Table(name = "campaign_result_counted")
class ResultCountedRow {

    @Id
    String stream;

    long lastSequence = -1;

    protected ResultCountedRow() {}

    ResultCountedRow(String stream) {
        this.stream = stream;
    }
}
