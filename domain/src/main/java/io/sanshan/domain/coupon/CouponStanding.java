package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a coupon stands: all of it that a redemption looks at.
 *
 * @param redeemedAt when it was redeemed last, if a redemption stands
 * @param left of a stored value; null where nothing was used of it yet, or where it has none
 * @param redemptions how many stand
 */
public record CouponStanding(
        CouponId coupon,
        CouponTemplateId template,
        int version,
        CampaignId campaign,
        MemberId member,
        CouponStatus status,
        @Nullable Instant redeemedAt,
        Instant validFrom,
        Instant validUntil,
        @Nullable Reservation reservation,
        @Nullable Money left,
        int redemptions) {

    private static final CouponTemplateId SAMPLE = CouponTemplateId.named("sample");

    /** Of a coupon that has just come to its member. */
    static CouponStanding of(CouponEvent.Granted granted) {
        return new CouponStanding(
                granted.coupon(),
                granted.template(),
                granted.version(),
                granted.campaign(),
                granted.member(),
                CouponStatus.ISSUED,
                null,
                granted.validFrom(),
                granted.validUntil(),
                null,
                null,
                0);
    }

    /** Of a coupon that nobody has: it has just been issued. */
    static CouponStanding sample(Instant at) {
        return new CouponStanding(
                CouponId.of(SAMPLE, 1),
                SAMPLE,
                1,
                CampaignId.named("sample"),
                MemberId.named("sample"),
                CouponStatus.ISSUED,
                null,
                at,
                Instant.MAX,
                null,
                null,
                0);
    }

    Optional<Refusal> refusal(RedemptionTry redemption) {
        Instant judgedAt = judgedAt(redemption);
        return Rule.firstBroken(
                new ACouponIsRedeemedOnce(status, redeemedAt),
                new AVoidedCouponIsWorthNothing(status),
                new AnExpiredCouponStaysExpired(
                        redemption.late() && judgedAt.isBefore(validUntil) ? CouponStatus.ISSUED : status, validUntil),
                new AReservedCouponWaitsForItsBasket(reservation, redemption.redemption(), redemption.at()),
                new ACouponIsNotGoodBeforeItsFirstMoment(validFrom, judgedAt),
                new ACouponIsNotGoodAfterItsLastMoment(validUntil, judgedAt));
    }

    /** What was promised when it was reserved is kept until the reservation ends. */
    Instant judgedAt(RedemptionTry redemption) {
        return reservation != null && isHeldFor(redemption) ? reservation.at() : redemption.at();
    }

    boolean isHeldFor(RedemptionTry redemption) {
        return reservation != null
                && reservation.redemption().equals(redemption.redemption())
                && reservation.holdsAt(redemption.at());
    }
}
