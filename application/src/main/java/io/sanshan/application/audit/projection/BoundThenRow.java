package io.sanshan.application.audit.projection;

import io.sanshan.application.audit.MemberThen;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a member is bound to from an event on, until a later event of her stream says otherwise. */
@Entity
@Table(name = "look_back_binding")
class BoundThenRow {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "member_id")
    private String member;

    @Column(name = "sequence_number")
    private long sequenceNumber;

    @Column(name = "guide_id")
    private @Nullable String guide;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected BoundThenRow() {}

    BoundThenRow(Told told, @Nullable GuideId guide) {
        eventId = told.eventId();
        member = told.stream();
        sequenceNumber = told.sequence();
        this.guide = guide == null ? null : guide.value();
        recordedAt = told.recordedAt();
        occurredAt = told.occurredAt();
    }

    MemberThen then() {
        return new MemberThen(new MemberId(member), new GuideId(Objects.requireNonNull(guide)));
    }
}
