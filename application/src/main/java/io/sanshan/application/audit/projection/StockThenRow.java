package io.sanshan.application.audit.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many coupons a template allows from an event on, until a later event of its stream says otherwise. */
@Entity
@Table(name = "look_back_stock")
class StockThenRow {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "template_id")
    private String template;

    @Column(name = "sequence_number")
    private long sequenceNumber;

    @Column(name = "stock")
    private @Nullable Long stock;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected StockThenRow() {}

    StockThenRow(Told told, @Nullable Integer stock) {
        eventId = told.eventId();
        template = told.stream();
        sequenceNumber = told.sequence();
        this.stock = stock == null ? null : stock.longValue();
        recordedAt = told.recordedAt();
        occurredAt = told.occurredAt();
    }

    @Nullable
    Long stock() {
        return stock;
    }
}
