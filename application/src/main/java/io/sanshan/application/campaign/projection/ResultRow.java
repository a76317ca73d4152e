package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.shared.Amounts;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts of a campaign: of the whole, of one template, one store, one guide or one day. */
@Entity
@Table(name = "campaign_result")
class ResultRow {

    /** What a row counts. */
    enum Kind {
        TOTAL,
        TEMPLATE,
        STORE,
        GUIDE,
        DAY
    }

    @Id
    String id;

    String campaignId = "";

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.TOTAL;

    /** The id of the template, store or guide, empty where there is none; the day. */
    String subject = "";

    long audience;
    long reachedMembers;
    long redeemingMembers;
    long issued;
    long claimed;
    long redeemed;
    long rolledBack;
    long rejected;
    long expired;
    long voided;
    String discounts = "";
    String sales = "";

    protected ResultRow() {}

    ResultRow(CampaignId campaign, Kind kind, String subject) {
        this.id = id(campaign, kind, subject);
        this.campaignId = campaign.value();
        this.kind = kind;
        this.subject = subject;
    }

    static String id(CampaignId campaign, Kind kind, String subject) {
        return campaign.value() + '/' + kind + '/' + subject;
    }

    /** As frozen; where nobody is, because members come later, those who came. */
    long targeted() {
        return audience > 0 ? audience : reachedMembers;
    }

    void count(CouponEvent event) {
        switch (event) {
            case CouponIssued _ -> issued++;
            case CouponClaimed _ -> claimed++;
            case CouponRedeemed happened -> {
                redeemed++;
                discounts = Amounts.of(discounts).plus(happened.discount()).text();
            }
            case RedemptionReturned back ->
                discounts = Amounts.of(discounts).minus(back.discount()).text();
            case RedemptionRolledBack undone -> {
                rolledBack++;
                discounts = Amounts.of(discounts).minus(undone.discount()).text();
            }
            case RedemptionRejected _ -> rejected++;
            case CouponVoided _ -> voided++;
            case CouponExpired _ -> expired++;
            case CouponOffered _, OfferWithdrawn _, CouponGiven _, CouponReceived _, ExpiryReminded _ -> {}
            case CouponReserved _, ReservationReleased _ -> {
                // What is held is no result yet.
            }
        }
    }

    void carry(Money sale) {
        sales = Amounts.of(sales).plus(sale).text();
    }

    CampaignResults.Counts counts() {
        return new CampaignResults.Counts(
                issued,
                claimed,
                redeemed,
                rolledBack,
                rejected,
                expired,
                voided,
                Amounts.of(discounts).list(),
                Amounts.of(sales).list());
    }
}
