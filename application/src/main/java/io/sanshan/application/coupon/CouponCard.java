package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponCode;
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
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
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
import java.util.function.Consumer;
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
 * @param lastRejection why the last attempt was refused; null where there was none, or the coupon was redeemed or held since
 * @param changedAt business time of what last happened to it
 * @param redemption the newest, while it stands
 * @param redemptions how many stand
 * @param left of a stored value; null where nothing was used of it yet, or where it has none
 * @param reservation the newest, whether or not its time is over; null once it was released or redeemed
 * @param offer the newest, whether or not its time is over; null once it was withdrawn; it stays when it was taken, for who asks once more
 * @param formerCode the one it had while it was another member's; null where it came from nobody
 * @param remindedAt business time of the reminder that it ends; null where there was none
 * @param expiredAt business time at which it was let expire; it stays when a till tells later that it redeemed it before
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
        @Nullable Reservation reservation,
        @Nullable Offer offer,
        @Nullable CouponCode formerCode,
        @Nullable Instant remindedAt,
        @Nullable Instant expiredAt) {

    /**
     * What its member offers to a friend.
     *
     * @param until up to, not including
     * @param request the command id that the secret of its link was made for
     */
    public record Offer(String secretHash, Instant until, String request) {

        public boolean standsAt(Instant moment) {
            return moment.isBefore(until);
        }
    }

    /** What the member's QR code carries: the code alone, so that a reader at any till can type it. */
    public String qrText() {
        return code.value();
    }

    /** Whether it came from another member. */
    public boolean passedOn() {
        return formerCode != null;
    }

    /** Whether a basket keeps it at that moment. */
    public boolean isHeldAt(Instant moment) {
        return reservation != null && reservation.holdsAt(moment);
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
                known(before, event).after(at, next -> {
                    next.reservation = new Reservation(reserved.redemption(), reserved.store(), at, reserved.until());
                    next.lastRejection = null;
                });
            case ReservationReleased _ -> known(before, event).after(at, next -> next.reservation = null);
            case CouponRedeemed redeemed -> known(before, event).after(at, next -> next.redeemed(redeemed, at));
            case RedemptionReturned returned -> known(before, event).after(at, next -> next.returned(returned));
            case RedemptionRolledBack rolledBack -> known(before, event).after(at, next -> next.rolledBack(rolledBack));
            case RedemptionRejected rejected ->
                known(before, event).after(at, next -> {
                    next.rejections++;
                    next.lastRejection = rejected.refusal();
                });
            case CouponOffered offered ->
                known(before, event)
                        .after(
                                at,
                                next -> next.offer =
                                        new Offer(offered.secretHash(), offered.until(), occasion.commandId()));
            case OfferWithdrawn _ -> known(before, event).after(at, next -> next.offer = null);
            case CouponGiven _ -> known(before, event).after(at, _ -> {});
            case CouponReceived received ->
                known(before, event).after(at, next -> {
                    next.member = received.member();
                    next.formerCode = next.code;
                    next.code = received.code();
                });
            case ExpiryReminded _ -> known(before, event).after(at, next -> next.remindedAt = at);
            case CouponVoided voided ->
                known(before, event).after(at, next -> {
                    next.status = CouponStatus.VOIDED;
                    next.reason = voided.reason();
                });
            case CouponExpired _ ->
                known(before, event).after(at, next -> {
                    next.status = CouponStatus.EXPIRED;
                    next.expiredAt = at;
                    next.reason = null;
                });
        };
    }

    /** All of it that a redemption looks at. */
    public CouponStanding standing() {
        return new CouponStanding(
                coupon,
                template,
                version,
                campaign,
                member,
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
                null,
                null,
                null,
                null,
                null);
    }

    private static CouponCard known(@Nullable CouponCard before, CouponEvent event) {
        if (before == null) {
            throw new IllegalStateException("a coupon begins in a wallet: " + event.coupon());
        }
        return before;
    }

    private CouponCard after(Instant at, Consumer<NextCouponCard> change) {
        NextCouponCard next = new NextCouponCard(this);
        change.accept(next);
        return next.card(this, at);
    }
}
