package io.sanshan.application.campaign.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name of a store, and the zone its days are counted in. */
@Entity
@Table(name = "campaign_result_store")
class ResultStoreRow {

    @Id
    String storeId;

    String name = "";
    String zone = "";

    protected ResultStoreRow() {}

    ResultStoreRow(String storeId) {
        this.storeId = storeId;
    }
}
