package io.sanshan.application.campaign.process;

import io.sanshan.domain.campaign.CouponDelivery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come with issuing its coupons to its audience. */
@Entity
@Table(name = "campaign_serving")
class CampaignServingRow {

    @Id
    @Column(name = "id")
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery")
    private CouponDelivery delivery;

    @Column(name = "parts")
    private int parts;

    @Column(name = "served")
    private int served;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private @Nullable String cause;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected CampaignServingRow() {}

    CampaignServingRow(String id, CouponDelivery delivery, long sequence) {
        this.id = id;
        this.delivery = delivery;
        this.lastSequence = sequence;
    }

    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    void delivers(CouponDelivery newDelivery) {
        delivery = newDelivery;
    }

    void frozen(int part) {
        parts = part + 1;
    }

    void started(Instant at, String event) {
        if (delivery == CouponDelivery.ISSUED_AT_START) {
            startedAt = at;
            dueAt = at;
            cause = event;
        }
    }

    void served() {
        served++;
        if (served == parts) {
            dueAt = null;
        }
    }

    void held() {
        dueAt = null;
    }

    void goesOn() {
        if (served < parts) {
            dueAt = startedAt;
        }
    }

    String id() {
        return id;
    }

    String cause() {
        return cause == null ? id : cause;
    }
}
