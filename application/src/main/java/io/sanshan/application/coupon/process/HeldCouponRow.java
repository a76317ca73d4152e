package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A coupon of a member; due once that member was erased, as long as it can be redeemed. */
@Entity
@Table(name = "held_coupon")
class HeldCouponRow extends DueRowOfAStream {

    @Column(name = "member_id")
    private String member;

    /** Whether it could be redeemed. */
    @Column(name = "redeemable")
    private boolean redeemable = true;

    @SuppressWarnings("NullAway.Init")
    protected HeldCouponRow() {}

    HeldCouponRow(String id, String member, long sequence) {
        super(id, sequence);
        this.member = member;
    }

    void usedUp() {
        redeemable = false;
        due(null);
    }

    void open() {
        redeemable = true;
    }

    void memberErased(Instant at, String event) {
        if (redeemable) {
            due(at, event);
        }
    }

    /** Whoever gave it away is no reason any more to void it. */
    void passTo(String friend) {
        member = friend;
        due(null);
    }

    String member() {
        return member;
    }
}
