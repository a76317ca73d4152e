package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.CouponCommand.ExpireCoupon;
import io.sanshan.domain.coupon.CouponCommand.RedeemCoupon;
import io.sanshan.domain.coupon.CouponCommand.RollBackRedemption;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** One coupon in one member's wallet. It comes to life through {@link CouponIssuing}, which also asks template and limit. */
@Revision("1")
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
    private @Nullable Instant redeemedAt;
    private @Nullable StoreId redeemedIn;
    private @Nullable Money basketTotal;
    private @Nullable Money discount;

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

    /** Answers a refusal instead of throwing it: the trade wants a tried redemption on record, and throwing would undo that. */
    @CommandHandler
    @Nullable
    Refusal decide(RedeemCoupon command, Occasion occasion, TermsBook book) {
        RedemptionTry redemption =
                new RedemptionTry(command.store(), command.basket(), occasion.occurredAt(), occasion.actor());
        Optional<Refusal> no = redeemableAt(redemption.at());
        if (no.isPresent()) {
            return reject(command, no.get());
        }
        CouponTerms terms = book.terms(template, version);
        return switch (Judgement.of(terms, redemption, book)) {
            case Judgement.Refuses refuses -> reject(command, refuses.refusal());
            case Judgement.Grants grants -> {
                apply(new CouponRedeemed(
                        id,
                        template,
                        campaign,
                        member,
                        command.store(),
                        grants.basketTotal(),
                        grants.discount(),
                        grants.lines()));
                yield null;
            }
        };
    }

    private Optional<Refusal> redeemableAt(Instant moment) {
        return new RedemptionPreview.Standing(template, version, status, redeemedAt, validFrom, validUntil)
                .redeemableAt(moment);
    }

    private Refusal reject(RedeemCoupon command, Refusal refusal) {
        apply(new RedemptionRejected(id, campaign, member, command.store(), refusal));
        return refusal;
    }

    @EventSourcingHandler
    void evolve(CouponRedeemed event, Occasion occasion) {
        status = CouponStatus.REDEEMED;
        redeemedAt = occasion.occurredAt();
        redeemedIn = event.store();
        basketTotal = event.basketTotal();
        discount = event.discount();
    }

    @CommandHandler
    void decide(RollBackRedemption command) {
        Rule.require(new OnlyARedemptionIsRolledBack(status), new WhoTakesBackSaysWhy(command.reason()));
        apply(new RedemptionRolledBack(
                id, template, campaign, member, redeemedIn, basketTotal, discount, command.reason()));
    }

    @EventSourcingHandler
    void evolve(RedemptionRolledBack event) {
        status = CouponStatus.ISSUED;
        redeemedAt = null;
        redeemedIn = null;
        basketTotal = null;
        discount = null;
    }

    @CommandHandler
    void decide(VoidCoupon command) {
        Rule.require(
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
                new ACouponExpiresWhenItsTimeIsOver(validUntil, occasion.occurredAt()));
        apply(new CouponExpired(id, campaign, member));
    }

    @EventSourcingHandler
    void evolve(CouponExpired event) {
        status = CouponStatus.EXPIRED;
    }
}
