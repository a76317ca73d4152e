package io.sanshan.application.coupon.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member who was erased, remembered for coupons that come to her, or are good again, later. */
@Entity
@Table(name = "erased_coupon_holder")
class ErasedHolderRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "cause")
    private String cause;

    @SuppressWarnings("NullAway.Init")
    protected ErasedHolderRow() {}

    ErasedHolderRow(String id, Instant erasedAt, String cause) {
        this.id = id;
        this.erasedAt = erasedAt;
        this.cause = cause;
    }

    String id() {
        return id;
    }

    Instant erasedAt() {
        return erasedAt;
    }

    String cause() {
        return cause;
    }
}
