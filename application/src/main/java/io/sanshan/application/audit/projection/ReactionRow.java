package io.sanshan.application.audit.projection;

import io.sanshan.application.audit.Reaction;
import io.sanshan.application.shared.EventPlace;
import io.sanshan.domain.shared.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that followed from another one, or that others follow from. */
@Entity
@Table(name = "look_back_reaction")
class ReactionRow {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "stream")
    private String stream;

    @Column(name = "sequence_number")
    private long sequenceNumber;

    @Column(name = "kind")
    private String kind;

    @Column(name = "actor")
    private String actor;

    @Column(name = "cause")
    private String cause;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected ReactionRow() {}

    ReactionRow(Told told) {
        eventId = told.eventId();
        stream = told.stream();
        sequenceNumber = told.sequence();
        kind = told.kind();
        actor = told.occasion().actor().value();
        cause = told.occasion().cause();
        recordedAt = told.recordedAt();
        occurredAt = told.occurredAt();
    }

    EventPlace place() {
        return new EventPlace(eventId, stream, sequenceNumber, kind, recordedAt);
    }

    Reaction reaction() {
        return new Reaction(place(), new Actor(actor), occurredAt);
    }
}
