package io.sanshan.application.member.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member who was erased; due until it was carried out. */
@Entity
@Table(name = "member_to_erase")
class MemberToEraseRow {

    @Id
    @Column(name = "id")
    private String id;

    /** Null once it was carried out: the row stays, so that an event that comes again does not make it due again. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private String cause;

    @SuppressWarnings("NullAway.Init")
    protected MemberToEraseRow() {}

    MemberToEraseRow(String id, Instant dueAt, String cause) {
        this.id = id;
        this.dueAt = dueAt;
        this.cause = cause;
    }

    void completed() {
        dueAt = null;
    }

    String id() {
        return id;
    }

    String cause() {
        return cause;
    }
}
