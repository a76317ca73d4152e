package io.sanshan.application.campaign.projection;

import io.sanshan.application.shared.projection.NamedStoreRow;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A store that the results of a campaign name. */
@Entity
@Table(name = "campaign_result_store")
class ResultStoreRow extends NamedStoreRow {

    protected ResultStoreRow() {}

    ResultStoreRow(StoreEvent.Described event) {
        super(event);
    }
}
