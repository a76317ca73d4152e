package io.sanshan.application.campaign.process;

import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A campaign, and whether it has coupons for those who register now. */
@Entity
@Table(name = "welcoming_campaign")
class WelcomingCampaignRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "opens")
    private Instant opens;

    @Column(name = "closes")
    private Instant closes;

    @Column(name = "on_registration")
    private boolean onRegistration;

    /** Whether it runs and is for those who register. */
    @Column(name = "welcoming")
    private boolean welcoming;

    /** A line each; none is all stores. */
    @Column(name = "stores")
    private String stores;

    /** A line each. */
    @Column(name = "templates")
    private String templates = "";

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected WelcomingCampaignRow() {}

    @SuppressWarnings("NullAway.Init")
    WelcomingCampaignRow(String id, CampaignDetails details, Audience audience, long sequence) {
        this.id = id;
        design(details, audience);
        lastSequence = sequence;
    }

    final void design(CampaignDetails details, Audience audience) {
        opens = details.opens();
        closes = details.closes();
        onRegistration = details.delivery() == CouponDelivery.ON_REGISTRATION;
        stores = audience instanceof Audience.OfStores(List<StoreId> some)
                ? some.stream().map(StoreId::value).collect(Collectors.joining("\n"))
                : "";
    }

    void carries(List<CouponTemplateId> chosen) {
        templates = chosen.stream().map(CouponTemplateId::value).collect(Collectors.joining("\n"));
    }

    void runs(boolean now) {
        welcoming = now && onRegistration;
    }

    boolean isFor(MemberRegistered event, Instant at) {
        StoreId store = event.store();
        return !at.isBefore(opens)
                && at.isBefore(closes)
                && (stores.isEmpty() || (store != null && stores.lines().anyMatch(store.value()::equals)));
    }

    List<CouponTemplateId> templates() {
        return templates.lines().map(CouponTemplateId::new).toList();
    }

    /** Whether the row has not seen this event; from now on it has. */
    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    String id() {
        return id;
    }
}
