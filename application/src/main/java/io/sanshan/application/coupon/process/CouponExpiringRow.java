package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A coupon that may still expire; while it is redeemed there is nothing to expire. */
@Entity
@Table(name = "coupon_expiring")
class CouponExpiringRow extends DueRowOfAStream {

    @Column(name = "valid_until")
    private Instant validUntil;

    @SuppressWarnings("NullAway.Init")
    protected CouponExpiringRow() {}

    CouponExpiringRow(String id, Instant validUntil, String cause, long sequence) {
        super(id, sequence);
        this.validUntil = validUntil;
        due(validUntil, cause);
    }

    /** Nothing is left of it that could expire. */
    void usedUp() {
        due(null);
    }

    void open() {
        due(validUntil);
    }

    /** Something of it is good again; what is held for a basket stays held. */
    void goodAgain() {
        if (dueAt() == null) {
            due(validUntil);
        }
    }

    /** While it is held for a basket it does not expire. */
    void heldUntil(Instant end) {
        due(end.isAfter(validUntil) ? end : validUntil);
    }

    /** When its time is over. */
    Instant end() {
        Instant due = dueAt();
        return due == null ? validUntil : due;
    }
}
