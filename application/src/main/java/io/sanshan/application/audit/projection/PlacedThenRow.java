package io.sanshan.application.audit.projection;

import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a guide works from an event on, until a later event of her stream says otherwise. */
@Entity
@Table(name = "look_back_place")
class PlacedThenRow {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "guide_id")
    private String guide;

    @Column(name = "sequence_number")
    private long sequenceNumber;

    @Column(name = "store_id")
    private @Nullable String store;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected PlacedThenRow() {}

    PlacedThenRow(Told told, @Nullable StoreId store) {
        eventId = told.eventId();
        guide = told.stream();
        sequenceNumber = told.sequence();
        this.store = store == null ? null : store.value();
        recordedAt = told.recordedAt();
        occurredAt = told.occurredAt();
    }
}
