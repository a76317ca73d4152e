package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.RecordedRefusal;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a coupon. */
public sealed interface CouponEvent {

    CouponId coupon();

    /** A coupon came into a member's wallet, whichever way. Valid from the first moment until, not including, the last. */
    sealed interface Granted extends CouponEvent {
        CouponTemplateId template();

        int version();

        CampaignId campaign();

        MemberId member();

        CouponCode code();

        Instant validFrom();

        Instant validUntil();
    }

    /** A coupon was issued to a member. */
    record CouponIssued(
            CouponId coupon,
            CouponTemplateId template,
            int version,
            CampaignId campaign,
            MemberId member,
            CouponCode code,
            Instant validFrom,
            Instant validUntil,
            IssueWay way)
            implements Granted {}

    /** A member claimed a coupon. */
    record CouponClaimed(
            CouponId coupon,
            CouponTemplateId template,
            int version,
            CampaignId campaign,
            MemberId member,
            CouponCode code,
            Instant validFrom,
            Instant validUntil)
            implements Granted {}

    /** What happened with a coupon where goods are paid. */
    sealed interface AtTill extends CouponEvent {
        CampaignId campaign();

        MemberId member();

        @Nullable
        StoreId store();
    }

    /**
     * A coupon is held for a basket, up to, not including, the moment; nobody has to let go of it for that to end.
     *
     * @param others coupons that are held for the same basket
     * @param discount what it takes off the basket as it is
     */
    record CouponReserved(
            CouponId coupon,
            CampaignId campaign,
            MemberId member,
            StoreId store,
            RedemptionId redemption,
            List<CouponId> others,
            @Nullable Money discount,
            List<LineDiscount> lines,
            Instant until)
            implements AtTill {
        public CouponReserved {
            others = List.copyOf(others);
            lines = List.copyOf(lines);
        }
    }

    /** A coupon is no longer held for a basket. */
    record ReservationReleased(
            CouponId coupon, CampaignId campaign, MemberId member, StoreId store, RedemptionId redemption)
            implements AtTill {}

    /**
     * A coupon was redeemed; the discount is null where no basket was known and the terms need one. Lines that it takes nothing off
     * are not told; there are none where no basket was known.
     *
     * @param others coupons that were redeemed on the same basket
     * @param firstOfItsCampaign whether no other coupon of its campaign comes before it in the redemption: with it the sale is counted
     * @param left of a stored value; null where it has none
     * @param usedUp whether nothing more can be redeemed with it
     */
    @Revision("3")
    record CouponRedeemed(
            CouponId coupon,
            CouponTemplateId template,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            RedemptionId redemption,
            List<CouponId> others,
            boolean firstOfItsCampaign,
            @Nullable Money basketTotal,
            @Nullable Money discount,
            List<LineDiscount> lines,
            @Nullable Money left,
            boolean usedUp)
            implements AtTill {
        public CouponRedeemed {
            others = List.copyOf(others);
            lines = List.copyOf(lines);
        }
    }

    /** A redemption was tried and refused; the coupon stays as it was. */
    record RedemptionRejected(
            CouponId coupon,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            Refusal refusal) implements AtTill, RecordedRefusal {}

    /**
     * Goods came back, and with them their share of the discount; the redemption stands.
     *
     * @param discount the sum of what is taken back of the lines
     * @param left of a stored value, with what came back to it; null where it has none
     */
    record RedemptionReturned(
            CouponId coupon,
            CouponTemplateId template,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            RedemptionId redemption,
            Money discount,
            List<GivenBack> lines,
            @Nullable Money left)
            implements AtTill {
        public RedemptionReturned {
            lines = List.copyOf(lines);
        }

        /** Whether something came back to a stored value. */
        public boolean makesGoodAgain() {
            return left != null && left.minor() > 0;
        }
    }

    /**
     * A redemption was rolled back, its store and amounts being those that are taken back; the coupon may be redeemed again while
     * valid.
     *
     * @param firstOfItsCampaign whether its campaign's sale was counted with it
     * @param discount what of it stood after returns
     * @param left of a stored value, with what came back to it; null where it has none
     */
    @Revision("2")
    record RedemptionRolledBack(
            CouponId coupon,
            CouponTemplateId template,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            RedemptionId redemption,
            boolean firstOfItsCampaign,
            @Nullable Money basketTotal,
            @Nullable Money discount,
            @Nullable Money left,
            String reason)
            implements AtTill {}

    /**
     * Its member offers a coupon to a friend: who has the secret may take it. Up to, not including, the moment; nobody has to withdraw the
     * offer for that to end.
     *
     * @param secretHash of the link; the secret is nowhere
     */
    record CouponOffered(CouponId coupon, CampaignId campaign, MemberId member, String secretHash, Instant until)
            implements CouponEvent {}

    /** Its member withdrew the offer of a coupon. */
    record OfferWithdrawn(CouponId coupon, CampaignId campaign, MemberId member) implements CouponEvent {}

    /** A coupon left the wallet of the member who offered it; where it went is told by the event that follows. */
    record CouponGiven(CouponId coupon, CampaignId campaign, MemberId member) implements CouponEvent {}

    /** A coupon that was given came into a member's wallet. It keeps its terms and its window; the code of before opens nothing. */
    record CouponReceived(CouponId coupon, CampaignId campaign, MemberId member, CouponCode code)
            implements CouponEvent {}

    /** A coupon ends soon, and its member is reminded of it. */
    record ExpiryReminded(CouponId coupon, CampaignId campaign, MemberId member) implements CouponEvent {}

    /** A coupon was voided. */
    record CouponVoided(CouponId coupon, CampaignId campaign, MemberId member, String reason) implements CouponEvent {}

    /** A coupon expired. */
    record CouponExpired(CouponId coupon, CampaignId campaign, MemberId member) implements CouponEvent {}
}
