package io.sanshan.application.member.projection;

import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event as it concerns one member. */
@Entity
@Table(name = "member_timeline")
class TimelineRow {

    private static final char BEFORE_MEMBER = '@';

    @Id
    private String id;

    @Column(name = "member_id")
    private String member;

    @Column(name = "stream")
    private String stream;

    @Column(name = "sequence_number")
    private long sequenceNumber;

    @Column(name = "kind")
    private String kind;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "cause")
    private String cause;

    @Column(name = "store_id")
    private @Nullable String store;

    @Column(name = "amount_minor")
    private @Nullable Long amountMinor;

    @Column(name = "currency")
    private @Nullable String currency;

    @Column(name = "payload")
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected TimelineRow() {}

    @SuppressWarnings("NullAway.Init")
    TimelineRow(String id, Concerned concerned, Occasion occasion) {
        this.id = id;
        member = concerned.member().value();
        kind = concerned.payload().getClass().getSimpleName();
        occurredAt = occasion.occurredAt();
        actor = occasion.actor().value();
        cause = occasion.cause();
        StoreId where = concerned.store() == null ? occasion.store() : concerned.store();
        store = Ids.text(where);
        Money spent = concerned.spent();
        if (spent != null) {
            amountMinor = spent.minor();
            currency = spent.currency();
        }
        payload = TimelinePayloads.write(concerned.payload());
    }

    TimelineRow recorded(String inStream, long sequence, Instant at) {
        stream = inStream;
        sequenceNumber = sequence;
        recordedAt = at;
        return this;
    }

    /** The key of an event's row. An event that concerns many members has one row for each. */
    static String id(String eventId, MemberId member, boolean one) {
        return one ? eventId : eventId + BEFORE_MEMBER + member.value();
    }

    TimelineEntry entry() {
        String suffix = BEFORE_MEMBER + member;
        return new TimelineEntry(
                id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id,
                stream,
                kind,
                occurredAt,
                recordedAt,
                new Actor(actor),
                cause,
                Ids.read(store, StoreId::new),
                TimelinePayloads.read(kind, payload));
    }

    String id() {
        return id;
    }
}
