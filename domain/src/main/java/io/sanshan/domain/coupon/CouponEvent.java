package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
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

    /**
     * A coupon was redeemed; the discount is null where no basket was known and the terms need one. Lines that it takes nothing off
     * are not told; there are none where no basket was known.
     */
    @Revision("2")
    record CouponRedeemed(
            CouponId coupon,
            CouponTemplateId template,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            @Nullable Money basketTotal,
            @Nullable Money discount,
            List<LineDiscount> lines)
            implements CouponEvent {
        public CouponRedeemed {
            lines = List.copyOf(lines);
        }
    }

    /** A redemption was tried and refused; the coupon stays as it was. */
    record RedemptionRejected(
            CouponId coupon,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            Refusal refusal) implements CouponEvent, RecordedRefusal {}

    /** A redemption was rolled back, its store and amounts being those that are taken back; it may be redeemed again while valid. */
    record RedemptionRolledBack(
            CouponId coupon,
            CouponTemplateId template,
            CampaignId campaign,
            MemberId member,
            @Nullable StoreId store,
            @Nullable Money basketTotal,
            @Nullable Money discount,
            String reason)
            implements CouponEvent {}

    /** A coupon was voided. */
    record CouponVoided(CouponId coupon, CampaignId campaign, MemberId member, String reason) implements CouponEvent {}

    /** A coupon expired. */
    record CouponExpired(CouponId coupon, CampaignId campaign, MemberId member) implements CouponEvent {}
}
