package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.coupon.CouponStanding;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Reservation;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
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
 * @param redeemedAt business time of its newest redemption, while that stands
 * @param store where it was redeemed, when a redemption stands and its store is known
 * @param discount what of it stands after returns
 * @param reason why it was rolled back or voided last
 * @param rejections how often a redemption was tried and refused
 * @param lastRejection why it was refused last
 * @param changedAt business time of what last happened to it
 * @param redemption the newest, while it stands
 * @param redemptions how many stand
 * @param left of a stored value; null where nothing was used of it yet, or where it has none
 * @param reservation the newest, whether or not its time is over; null once it was released or redeemed
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
        Instant changedAt,
        @Nullable RedemptionId redemption,
        int redemptions,
        @Nullable Money left,
        @Nullable Reservation reservation) {

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
            case CouponReserved reserved ->
                known(before, event)
                        .held(new Reservation(reserved.redemption(), reserved.store(), at, reserved.until()), at);
            case ReservationReleased _ -> known(before, event).held(null, at);
            case CouponRedeemed redeemed -> known(before, event).redeemed(redeemed, at);
            case RedemptionReturned returned -> known(before, event).returned(returned, at);
            case RedemptionRolledBack rolledBack -> known(before, event).rolledBack(rolledBack, at);
            case RedemptionRejected rejected -> known(before, event).rejected(rejected.refusal(), at);
            case CouponVoided voided -> known(before, event).closed(CouponStatus.VOIDED, voided.reason(), at);
            case CouponExpired _ -> known(before, event).closed(CouponStatus.EXPIRED, null, at);
        };
    }

    /** All of it that a redemption looks at. */
    public CouponStanding standing() {
        return new CouponStanding(
                coupon,
                template,
                version,
                campaign,
                status,
                redeemedAt,
                validFrom,
                validUntil,
                reservation,
                left,
                redemptions);
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
                at,
                null,
                0,
                null,
                null);
    }

    private static CouponCard known(@Nullable CouponCard before, CouponEvent event) {
        if (before == null) {
            throw new IllegalStateException("a coupon begins in a wallet: " + event.coupon());
        }
        return before;
    }

    private CouponCard redeemed(CouponRedeemed event, Instant at) {
        return with(event.usedUp() ? CouponStatus.REDEEMED : CouponStatus.ISSUED, null, at)
                .redemption(at, event.redemption(), event.store(), event.basketTotal(), event.discount())
                .using(redemptions + 1, event.left())
                .held(null, at);
    }

    private CouponCard returned(RedemptionReturned event, Instant at) {
        CouponCard card =
                with(event.makesGoodAgain() ? reopened() : status, reason, at).using(redemptions, event.left());
        return event.redemption().equals(redemption) && discount != null
                ? card.redemption(redeemedAt, redemption, store, basketTotal, discount.minus(event.discount()))
                : card;
    }

    private CouponCard rolledBack(RedemptionRolledBack event, Instant at) {
        CouponCard card = with(reopened(), event.reason(), at).using(redemptions - 1, event.left());
        return event.redemption().equals(redemption) ? card.redemption(null, null, null, null, null) : card;
    }

    /** What was voided or has expired meanwhile stays so. */
    private CouponStatus reopened() {
        return status == CouponStatus.REDEEMED ? CouponStatus.ISSUED : status;
    }

    private CouponCard rejected(Refusal refusal, Instant at) {
        return copy(
                status,
                redeemedAt,
                store,
                basketTotal,
                discount,
                reason,
                rejections + 1,
                refusal,
                at,
                redemption,
                redemptions,
                left,
                reservation);
    }

    private CouponCard closed(CouponStatus end, @Nullable String why, Instant at) {
        return with(end, why, at);
    }

    private CouponCard with(CouponStatus nextStatus, @Nullable String why, Instant at) {
        return copy(
                nextStatus,
                redeemedAt,
                store,
                basketTotal,
                discount,
                why,
                rejections,
                lastRejection,
                at,
                redemption,
                redemptions,
                left,
                reservation);
    }

    private CouponCard redemption(
            @Nullable Instant when,
            @Nullable RedemptionId which,
            @Nullable StoreId where,
            @Nullable Money total,
            @Nullable Money off) {
        return copy(
                status,
                when,
                where,
                total,
                off,
                reason,
                rejections,
                lastRejection,
                changedAt,
                which,
                redemptions,
                left,
                reservation);
    }

    private CouponCard using(int standing, @Nullable Money value) {
        return copy(
                status,
                redeemedAt,
                store,
                basketTotal,
                discount,
                reason,
                rejections,
                lastRejection,
                changedAt,
                redemption,
                standing,
                value,
                reservation);
    }

    private CouponCard held(@Nullable Reservation by, Instant at) {
        return copy(
                status,
                redeemedAt,
                store,
                basketTotal,
                discount,
                reason,
                rejections,
                lastRejection,
                at,
                redemption,
                redemptions,
                left,
                by);
    }

    private CouponCard copy(
            CouponStatus nextStatus,
            @Nullable Instant nextRedeemedAt,
            @Nullable StoreId nextStore,
            @Nullable Money nextTotal,
            @Nullable Money nextDiscount,
            @Nullable String nextReason,
            int nextRejections,
            @Nullable Refusal nextRejection,
            Instant at,
            @Nullable RedemptionId nextRedemption,
            int nextRedemptions,
            @Nullable Money nextLeft,
            @Nullable Reservation nextReservation) {
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
                nextRedeemedAt,
                nextStore,
                nextTotal,
                nextDiscount,
                nextReason,
                nextRejections,
                nextRejection,
                at,
                nextRedemption,
                nextRedemptions,
                nextLeft,
                nextReservation);
    }
}
