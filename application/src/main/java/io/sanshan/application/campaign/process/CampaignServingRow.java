package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CouponDelivery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come with issuing its coupons to its audience. */
@Entity
@Table(name = "campaign_serving")
class CampaignServingRow extends DueRowOfAStream {

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery")
    private CouponDelivery delivery;

    @Column(name = "parts")
    private int parts;

    @Column(name = "served")
    private int served;

    @Column(name = "issued")
    private long issued;

    @Column(name = "refused")
    private long refused;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected CampaignServingRow() {}

    CampaignServingRow(String id, CouponDelivery delivery, long sequence) {
        super(id, sequence);
        this.delivery = delivery;
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
            due(at, event);
        }
    }

    void served(AudienceServed part) {
        served++;
        issued += part.issued();
        refused += part.refused();
        if (served == parts) {
            due(null);
        }
    }

    void held() {
        due(null);
    }

    void goesOn() {
        if (served < parts) {
            due(startedAt);
        }
    }
}
