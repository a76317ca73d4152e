package io.sanshan.application.audit.projection;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that counts for a campaign, for a store, or for both. */
@Entity
@Table(name = "look_back_count")
class CountedThenRow {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "campaign_id")
    private @Nullable String campaign;

    @Column(name = "store_id")
    private @Nullable String store;

    @Column(name = "amount_minor")
    private @Nullable Long amountMinor;

    @Column(name = "currency")
    private @Nullable String currency;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected CountedThenRow() {}

    CountedThenRow(Told told, @Nullable CampaignId campaign, @Nullable StoreId store, @Nullable Money amount) {
        eventId = told.eventId();
        kind = told.kind();
        this.campaign = campaign == null ? null : campaign.value();
        this.store = store == null ? null : store.value();
        amountMinor = amount == null ? null : amount.minor();
        currency = amount == null ? null : amount.currency();
        recordedAt = told.recordedAt();
        occurredAt = told.occurredAt();
    }
}
