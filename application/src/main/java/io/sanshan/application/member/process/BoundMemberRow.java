package io.sanshan.application.member.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom a member is bound to; due for release once that guide has resigned. */
@Entity
@Table(name = "bound_member")
class BoundMemberRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "guide_id")
    private @Nullable String guide;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private @Nullable String cause;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected BoundMemberRow() {}

    BoundMemberRow(String id, String guide, long sequence) {
        this.id = id;
        this.guide = guide;
        this.lastSequence = sequence;
    }

    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    void boundTo(String newGuide) {
        guide = newGuide;
        dueAt = null;
        cause = null;
    }

    void unbound() {
        guide = null;
        dueAt = null;
        cause = null;
    }

    void guideResigned(Instant at, String event) {
        dueAt = at;
        cause = event;
    }

    String id() {
        return id;
    }

    @Nullable
    String guide() {
        return guide;
    }

    String cause() {
        return cause == null ? id : cause;
    }
}
