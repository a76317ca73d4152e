package io.sanshan.application.store.projection;

import io.sanshan.application.store.StoreCard;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "store_directory")
class StoreRow {

    @Id
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "region")
    private String region;

    @Column(name = "zone")
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private StoreMode mode;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected StoreRow() {}

    @SuppressWarnings("NullAway.Init")
    StoreRow(StoreCard card, long sequence) {
        id = card.store().value();
        become(card, sequence);
    }

    final void become(StoreCard card, long sequence) {
        name = card.name();
        region = card.region();
        zone = card.zone().getId();
        mode = card.mode();
        openedAt = card.openedAt();
        closedAt = card.closedAt();
        lastSequence = sequence;
    }

    StoreCard card() {
        return new StoreCard(new StoreId(id), name, region, ZoneId.of(zone), mode, openedAt, closedAt);
    }

    String id() {
        return id;
    }

    long lastSequence() {
        return lastSequence;
    }
}
