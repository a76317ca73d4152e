package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A coupon of whose end its member is to be reminded; while it is redeemed there is nothing to remind her of. */
@Entity
@Table(name = "coupon_ending")
class CouponEndingRow extends DueRowOfAStream {

    @Column(name = "remind_at")
    private Instant remindAt;

    @SuppressWarnings("NullAway.Init")
    protected CouponEndingRow() {}

    CouponEndingRow(String id, Instant remindAt, String cause, long sequence) {
        super(id, sequence);
        this.remindAt = remindAt;
        due(remindAt, cause);
    }

    void usedUp() {
        due(null);
    }

    void open() {
        due(remindAt);
    }
}
