package io.sanshan.application.coupon.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A coupon of a member; due once that member was erased, as long as it can be redeemed. */
@Entity
@Table(name = "held_coupon")
class HeldCouponRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "member_id")
    private String member;

    /** Whether it could be redeemed. */
    @Column(name = "redeemable")
    private boolean redeemable = true;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private @Nullable String cause;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected HeldCouponRow() {}

    HeldCouponRow(String id, String member, long sequence) {
        this.id = id;
        this.member = member;
        this.lastSequence = sequence;
    }

    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    void redeemed() {
        redeemable = false;
        dueAt = null;
    }

    void rolledBack() {
        redeemable = true;
    }

    void memberErased(Instant at, String event) {
        dueAt = redeemable ? at : null;
        cause = event;
    }

    String id() {
        return id;
    }

    String member() {
        return member;
    }

    String cause() {
        return cause == null ? id : cause;
    }
}
