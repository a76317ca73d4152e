package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as its screens show it: a pure fold over its events, the same for the live card and for a moment of the past.
 *
 * @param way how it was issued; null where the member took it
 * @param grantedAt business time at which it came into the wallet
 * @param redeemedAt business time of the redemption that stands; null when none stands
 * @param store where it was redeemed, when a redemption stands and its store is known
 * @param reason why it was rolled back or voided last
 * @param rejections how often a redemption was tried and refused
 * @param lastRejection why it was refused last
 * @param changedAt business time of what last happened to it
 */
public record CouponCard(
        CouponId coupon,
        CouponTemplateId template,
        int version,
        CampaignId campaign,
        MemberId member,
        CouponCode code,
        @Nullable IssueWay way,
        Instant validFrom,
        Instant validUntil,
        CouponStatus status,
        Instant grantedAt,
        @Nullable Instant redeemedAt,
        @Nullable StoreId store,
        @Nullable Money basketTotal,
        @Nullable Money discount,
        @Nullable String reason,
        int rejections,
        @Nullable Refusal lastRejection,
        Instant changedAt) {

    /** What the member's QR code carries: the code alone, so that a reader at any till can type it. */
    public String qrText() {
        return code.value();
    }

    /** Whether its time is on: valid from the first moment until, not including, the last. */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(validFrom) && moment.isBefore(validUntil);
    }

    /** The card after the event. The event that brings it into a wallet needs no card before it; every other does. */
    public static CouponCard evolve(@Nullable CouponCard before, CouponEvent event, Occasion occasion) {
        Instant at = occasion.occurredAt();
        return switch (event) {
            case CouponIssued issued -> granted(issued, issued.way(), at);
            case CouponClaimed claimed -> granted(claimed, null, at);
            case CouponRedeemed redeemed ->
                known(before, event)
                        .redemption(at, redeemed.store(), redeemed.basketTotal(), redeemed.discount(), null, at);
            case RedemptionRolledBack rolledBack ->
                known(before, event).redemption(null, null, null, null, rolledBack.reason(), at);
            case RedemptionRejected rejected -> known(before, event).rejected(rejected.refusal(), at);
            case CouponVoided voided -> known(before, event).closed(CouponStatus.VOIDED, voided.reason(), at);
            case CouponExpired _ -> known(before, event).closed(CouponStatus.EXPIRED, null, at);
        };
    }

    private static CouponCard granted(Granted event, @Nullable IssueWay way, Instant at) {
        return new CouponCard(
                event.coupon(),
                event.template(),
                event.version(),
                event.campaign(),
                event.member(),
                event.code(),
                way,
                event.validFrom(),
                event.validUntil(),
                CouponStatus.ISSUED,
                at,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                at);
    }

    private static CouponCard known(@Nullable CouponCard before, CouponEvent event) {
        if (before == null) {
            throw new IllegalStateException("a coupon begins in a wallet: " + event.coupon());
        }
        return before;
    }

    private CouponCard redemption(
            @Nullable Instant redeemed,
            @Nullable StoreId where,
            @Nullable Money total,
            @Nullable Money off,
            @Nullable String why,
            Instant at) {
        return new CouponCard(
                coupon,
                template,
                version,
                campaign,
                member,
                code,
                way,
                validFrom,
                validUntil,
                redeemed == null ? CouponStatus.ISSUED : CouponStatus.REDEEMED,
                grantedAt,
                redeemed,
                where,
                total,
                off,
                why,
                rejections,
                lastRejection,
                at);
    }

    private CouponCard rejected(Refusal refusal, Instant at) {
        return with(status, reason, rejections + 1, refusal, at);
    }

    private CouponCard closed(CouponStatus end, @Nullable String why, Instant at) {
        return with(end, why, rejections, lastRejection, at);
    }

    private CouponCard with(
            CouponStatus nextStatus,
            @Nullable String nextReason,
            int nextRejections,
            @Nullable Refusal nextRejection,
            Instant at) {
        return new CouponCard(
                coupon,
                template,
                version,
                campaign,
                member,
                code,
                way,
                validFrom,
                validUntil,
                nextStatus,
                grantedAt,
                redeemedAt,
                store,
                basketTotal,
                discount,
                nextReason,
                nextRejections,
                nextRejection,
                at);
    }
}
