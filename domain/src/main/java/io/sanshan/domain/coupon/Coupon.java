package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.CouponCommand.ExpireCoupon;
import io.sanshan.domain.coupon.CouponCommand.OfferCoupon;
import io.sanshan.domain.coupon.CouponCommand.RemindOfExpiry;
import io.sanshan.domain.coupon.CouponCommand.TakeCoupon;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponCommand.WithdrawOffer;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
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
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One coupon in one member's wallet. It comes to life through {@link CouponIssuing}, which also asks template and limit, and is redeemed
 * through {@link CouponRedeeming}, which also looks at the other coupons on the basket.
 */
@Revision("4")
public class Coupon {

    @AggregateIdentifier
    private CouponId id;

    private CouponTemplateId template;
    private int version;
    private CampaignId campaign;
    private MemberId member;
    private Instant validFrom;
    private Instant validUntil;
    private CouponStatus status;
    private boolean expired;
    private @Nullable Instant redeemedAt;
    private @Nullable Reservation reservation;
    private @Nullable Money left;
    private @Nullable CouponOffer offer;
    private boolean passedOn;
    private boolean reminded;
    private Map<RedemptionId, StandingRedemption> redemptions = new HashMap<>();

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected Coupon() {}

    void grant(Granted granted) {
        Rule.require(new APieceIsIssuedOnce(id != null));
        apply(granted);
    }

    @EventSourcingHandler
    void evolve(Granted event) {
        id = event.coupon();
        template = event.template();
        version = event.version();
        campaign = event.campaign();
        member = event.member();
        validFrom = event.validFrom();
        validUntil = event.validUntil();
        status = CouponStatus.ISSUED;
    }

    CouponStanding standing() {
        return new CouponStanding(
                id,
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
                redemptions.size());
    }

    /** What is decided of this coupon as one of those on a basket. */
    record Redeeming(
            RedemptionId redemption,
            @Nullable StoreId store,
            @Nullable Money basketTotal,
            List<CouponId> others,
            boolean firstOfItsCampaign,
            Verdict.Grants granted) {}

    void redeem(Redeeming now) {
        apply(new CouponRedeemed(
                id,
                template,
                campaign,
                member,
                now.store(),
                now.redemption(),
                now.others(),
                now.firstOfItsCampaign(),
                now.basketTotal(),
                now.granted().discount(),
                now.granted().lines(),
                now.granted().left(),
                now.granted().usedUp()));
    }

    void reject(@Nullable StoreId store, Refusal refusal) {
        apply(new RedemptionRejected(id, campaign, member, store, refusal));
    }

    @EventSourcingHandler
    void evolve(CouponRedeemed event, Occasion occasion) {
        status = event.usedUp() ? CouponStatus.REDEEMED : unused();
        redeemedAt = occasion.occurredAt();
        reservation = null;
        left = event.left();
        redemptions.put(event.redemption(), StandingRedemption.of(event));
    }

    void reserve(Redeeming now, Instant until) {
        apply(new CouponReserved(
                id,
                campaign,
                member,
                Objects.requireNonNull(now.store(), "a coupon is held in a store"),
                now.redemption(),
                now.others(),
                now.granted().discount(),
                now.granted().lines(),
                until));
    }

    @EventSourcingHandler
    void evolve(CouponReserved event, Occasion occasion) {
        reservation = new Reservation(event.redemption(), event.store(), occasion.occurredAt(), event.until());
    }

    boolean isReservedFor(RedemptionId redemption) {
        return reservation != null && reservation.redemption().equals(redemption);
    }

    boolean isReservedFor(RedemptionId redemption, @Nullable StoreId where) {
        return reservation != null
                && isReservedFor(redemption)
                && reservation.store().equals(where);
    }

    void release(RedemptionId redemption) {
        if (reservation != null && isReservedFor(redemption)) {
            apply(new ReservationReleased(id, campaign, member, reservation.store(), redemption));
        }
    }

    @EventSourcingHandler
    void evolve(ReservationReleased event) {
        reservation = null;
    }

    /** Where it is held for that basket, if it is. */
    Optional<StoreId> reservedIn(RedemptionId redemption) {
        return Optional.ofNullable(reservation)
                .filter(held -> held.redemption().equals(redemption))
                .map(Reservation::store);
    }

    /** Where that redemption was, if it stands and the store is known. */
    Optional<StoreId> redeemedIn(RedemptionId redemption) {
        return Optional.ofNullable(redemptions.get(redemption)).map(StandingRedemption::store);
    }

    /** What of that redemption stands, where it is known. */
    Optional<Money> discountOf(RedemptionId redemption) {
        return Optional.ofNullable(redemptions.get(redemption)).map(StandingRedemption::discount);
    }

    boolean isRedeemedBy(RedemptionId redemption) {
        return redemptions.containsKey(redemption);
    }

    /** Of a coupon whose goods all came back before, nothing is left to roll back. */
    void rollBack(RedemptionId redemption, String reason) {
        StandingRedemption standing = redemptions.get(redemption);
        if (standing != null) {
            rollBack(redemption, standing, reason);
        }
    }

    private void rollBack(RedemptionId redemption, StandingRedemption standing, String reason) {
        apply(new RedemptionRolledBack(
                id,
                template,
                campaign,
                member,
                standing.store(),
                redemption,
                standing.firstOfItsCampaign(),
                standing.basketTotal(),
                standing.discount(),
                refilled(standing.discount()),
                reason));
    }

    private @Nullable Money refilled(@Nullable Money discount) {
        return left == null || discount == null ? left : left.plus(discount);
    }

    /**
     * Goods that came back before without their sale's knowledge come back to it once. Where nobody knows what the coupon took off which
     * line, it waits until all is back.
     */
    void takeBackWhatIsLeft(RedemptionId redemption, List<ReturnedLine> lines) {
        StandingRedemption standing = redemptions.get(redemption);
        if (standing != null && standing.basketTotal() != null) {
            takeBack(redemption, standing.atMost(lines));
        }
    }

    void takeBack(RedemptionId redemption, List<ReturnedLine> lines) {
        StandingRedemption standing = redemptions.get(redemption);
        if (standing == null) {
            return;
        }
        Rule.require(new LinesComeBackWhereTheyAreKnown(standing.basketTotal()));
        lines.forEach(line -> Rule.require(new NoMoreComesBackThanWasBought(line, standing.mayReturn(line.line()))));
        List<GivenBack> given = standing.givesBack(lines);
        if (given.isEmpty()) {
            return;
        }
        Money sum = given.stream().map(GivenBack::discount).reduce(Money::plus).orElseThrow();
        apply(new RedemptionReturned(
                id, template, campaign, member, standing.store(), redemption, sum, given, refilled(sum)));
        StandingRedemption after = redemptions.get(redemption);
        if (after != null && after.isAllBack()) {
            rollBack(redemption, after, RollBackRedemption.ALL_RETURNED);
        }
    }

    @EventSourcingHandler
    void evolve(RedemptionReturned event) {
        redemptions.computeIfPresent(event.redemption(), (_, standing) -> standing.after(event));
        left = event.left();
        if (event.makesGoodAgain()) {
            reopen();
        }
    }

    @EventSourcingHandler
    void evolve(RedemptionRolledBack event) {
        redemptions.remove(event.redemption());
        left = event.left();
        reopen();
    }

    /** What was voided meanwhile stays so. */
    private void reopen() {
        status = status == CouponStatus.REDEEMED ? unused() : status;
    }

    /** One that had expired may have been redeemed afterwards, for a till that had no line; it does not come back. */
    private CouponStatus unused() {
        return expired ? CouponStatus.EXPIRED : CouponStatus.ISSUED;
    }

    @CommandHandler
    void decide(OfferCoupon command, Occasion occasion, TermsBook book) {
        Instant now = occasion.occurredAt();
        Rule.require(
                new OnlyItsMemberGivesACoupon(member, command.member()),
                new OnlyWhatTermsAllowIsGiven(book.terms(template, version).wallet()));
        requireGivable(now);
        Rule.require(new OneOfferStandsAtATime(offer, now));
        apply(new CouponOffered(id, campaign, member, command.secretHash(), CouponOffer.end(now, validUntil)));
    }

    /** Asked when it is offered, and again when it is taken: much may happen between. */
    private void requireGivable(Instant now) {
        Rule.require(
                new ACouponIsRedeemedOnce(status, redeemedAt),
                new AVoidedCouponIsWorthNothing(status),
                new AnExpiredCouponStaysExpired(status, validUntil),
                new ACouponIsNotGoodAfterItsLastMoment(validUntil, now),
                new AReservedCouponWaitsForItsBasket(reservation, null, now),
                new OnlyAWholeCouponIsGiven(redemptions.size()),
                new ACouponIsPassedOnOnce(passedOn));
    }

    @EventSourcingHandler
    void evolve(CouponOffered event) {
        offer = new CouponOffer(event.secretHash(), event.until());
    }

    @CommandHandler
    void decide(WithdrawOffer command, Occasion occasion) {
        Rule.require(
                new OnlyItsMemberGivesACoupon(member, command.member()),
                new AnOfferIsOpenToItsSecret(offer, offer == null ? null : offer.secretHash(), occasion.occurredAt()));
        apply(new OfferWithdrawn(id, campaign, member));
    }

    @EventSourcingHandler
    void evolve(OfferWithdrawn event) {
        offer = null;
    }

    void requireOpenTo(TakeCoupon command, Instant now) {
        Rule.require(
                new NobodyTakesHerOwnCoupon(member, command.member()),
                new AnOfferIsOpenToItsSecret(offer, command.secretHash(), now));
        requireGivable(now);
    }

    void give(MemberId friend, CouponCode code) {
        apply(new CouponGiven(id, campaign, member));
        apply(new CouponReceived(id, campaign, friend, code));
    }

    @EventSourcingHandler
    void evolve(CouponGiven event) {
        offer = null;
        passedOn = true;
    }

    @EventSourcingHandler
    void evolve(CouponReceived event) {
        member = event.member();
    }

    @CommandHandler
    void decide(RemindOfExpiry command, Occasion occasion, TermsBook book) {
        Integer days = book.terms(template, version).wallet().remindDaysBefore();
        Rule.require(
                new ACouponIsRedeemedOnce(status, redeemedAt),
                new AVoidedCouponIsWorthNothing(status),
                new AnExpiredCouponStaysExpired(status, validUntil),
                new ACouponIsNotGoodBeforeItsFirstMoment(validFrom, occasion.occurredAt()),
                new ACouponIsNotGoodAfterItsLastMoment(validUntil, occasion.occurredAt()),
                new AReminderComesWhenTheEndIsNear(days, validUntil, command.zone(), occasion.occurredAt()),
                new AMemberIsRemindedOnce(reminded));
        apply(new ExpiryReminded(id, campaign, member));
    }

    @EventSourcingHandler
    void evolve(ExpiryReminded event) {
        reminded = true;
    }

    @CommandHandler
    void decide(VoidCoupon command) {
        Rule.require(
                new OnlyItsMemberGivesACoupon(member, command.of() == null ? member : command.of()),
                new ACouponIsRedeemedOnce(status, redeemedAt),
                new AVoidedCouponIsWorthNothing(status),
                new AnExpiredCouponStaysExpired(status, validUntil),
                new WhoTakesBackSaysWhy(command.reason()));
        apply(new CouponVoided(id, campaign, member, command.reason()));
    }

    @EventSourcingHandler
    void evolve(CouponVoided event) {
        status = CouponStatus.VOIDED;
    }

    @CommandHandler
    void decide(ExpireCoupon command, Occasion occasion) {
        Rule.require(
                new ACouponIsRedeemedOnce(status, redeemedAt),
                new AVoidedCouponIsWorthNothing(status),
                new AnExpiredCouponStaysExpired(status, validUntil),
                new ACouponExpiresWhenItsTimeIsOver(end(), occasion.occurredAt()));
        apply(new CouponExpired(id, campaign, member));
    }

    /** A basket for which it is held may be paid after its last day. */
    private Instant end() {
        return reservation != null && reservation.until().isAfter(validUntil) ? reservation.until() : validUntil;
    }

    @EventSourcingHandler
    void evolve(CouponExpired event) {
        expired = true;
        status = CouponStatus.EXPIRED;
    }
}
