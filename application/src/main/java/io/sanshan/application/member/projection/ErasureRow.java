package io.sanshan.application.member.projection;

import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.Erasure.Completed;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An erasure, and its receipt once it was carried out. */
@Entity
@Table(name = "member_erasure")
class ErasureRow {

    @Id
    @Column(name = "member_id")
    private String member;

    @Column(name = "event_id")
    private String event;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private ErasureReason reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "completed_event_id")
    private @Nullable String completedEvent;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "key_destroyed_at")
    private @Nullable Instant keyDestroyedAt;

    @Column(name = "personal_values")
    private int personalValues;

    @Column(name = "phone_freed")
    private boolean phoneFreed;

    @Column(name = "wallet_links")
    private int walletLinks;

    @SuppressWarnings("NullAway.Init")
    protected ErasureRow() {}

    @SuppressWarnings("NullAway.Init")
    ErasureRow(MemberErased erased, Occasion occasion, String eventId) {
        member = erased.member().value();
        event = eventId;
        reason = erased.reason();
        askedAt = occasion.occurredAt();
        askedBy = occasion.actor().value();
    }

    void completed(ErasureCompleted done, Occasion occasion, String eventId) {
        completedEvent = eventId;
        completedAt = occasion.occurredAt();
        keyDestroyedAt = done.keyDestroyedAt();
        personalValues = done.personalValues();
        phoneFreed = done.phoneFreed();
        walletLinks = done.walletLinksRevoked();
    }

    String member() {
        return member;
    }

    Erasure erasure() {
        Completed completed = completedEvent == null || completedAt == null || keyDestroyedAt == null
                ? null
                : new Completed(completedEvent, completedAt, keyDestroyedAt, personalValues, phoneFreed, walletLinks);
        return new Erasure(new MemberId(member), event, reason, askedAt, new Actor(askedBy), completed);
    }
}
