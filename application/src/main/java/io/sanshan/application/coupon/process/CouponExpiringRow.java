package io.sanshan.application.coupon.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A coupon that may still expire. */
@Entity
@Table(name = "coupon_expiring")
class CouponExpiringRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "valid_until")
    private Instant validUntil;

    /** Null while there is nothing to expire, because the coupon is redeemed. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private String cause;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected CouponExpiringRow() {}

    CouponExpiringRow(String id, Instant validUntil, String cause, long sequence) {
        this.id = id;
        this.validUntil = validUntil;
        this.dueAt = validUntil;
        this.cause = cause;
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
        dueAt = null;
    }

    void rolledBack() {
        dueAt = validUntil;
    }

    String id() {
        return id;
    }

    Instant validUntil() {
        return validUntil;
    }

    String cause() {
        return cause;
    }
}
