package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponCommand.RedeemCoupon;
import io.sanshan.domain.coupon.CouponCommand.RollBackRedemption;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what is asked of coupons, after looking whether it concerns the caller's own store or own wallet. */
@Component
class CouponCommandDoor implements CouponCommands {

    private final CouponIssuingDoor issuing;
    private final CommandSender sender;
    private final EventLog log;
    private final TermsBook book;

    CouponCommandDoor(CouponIssuingDoor issuing, CommandSender sender, EventLog log, TermsBook book) {
        this.issuing = issuing;
        this.sender = sender;
        this.log = log;
        this.book = book;
    }

    @Override
    public Outcome issue(Request request, CouponTemplateId template, MemberId member) {
        return issuing.issue(request, template, member, IssueWay.HEADQUARTERS).outcome();
    }

    @Override
    public Outcome claim(Request request, CouponTemplateId template) {
        if (!(request.caller() instanceof Caller.OfMember own)) {
            throw new NotAllowed(request.caller(), "claim a coupon for somebody else");
        }
        Optional<TermsBook.TemplateStanding> standing = book.template(template);
        if (standing.isEmpty()) {
            return Outcome.refused(Refusal.of(CouponRefusal.TEMPLATE_UNKNOWN));
        }
        CampaignId campaign = standing.get().campaign();
        if (!book.membersClaim(campaign) || !book.isFor(campaign, own.member())) {
            throw new NotAllowed(own, "claim a coupon of a campaign that is not for her");
        }
        return issuing.claim(request, template, own.member()).outcome();
    }

    @Override
    public Outcome redeem(Request request, CouponId coupon, @Nullable Basket basket) {
        StoreId store = request.caller() instanceof Caller.Staff manager
                ? ownStore(manager, "redeem without a store")
                : request.store();
        return sender.send(new RedeemCoupon(coupon, store, basket), request);
    }

    @Override
    public Outcome rollBack(Request request, CouponId coupon, String reason) {
        if (request.caller() instanceof Caller.Staff staff && staff.role() == Role.STORE_MANAGER) {
            StoreId own = ownStore(staff, "roll back without a store");
            boolean redeemedHere = card(coupon)
                    .filter(card -> card.status() != CouponStatus.REDEEMED || own.equals(card.store()))
                    .isPresent();
            if (!redeemedHere) {
                throw new NotAllowed(staff, "roll back a redemption of another store");
            }
        }
        return sender.send(new RollBackRedemption(coupon, reason), request);
    }

    @Override
    public Outcome voidCoupon(Request request, CouponId coupon, String reason) {
        return sender.send(new VoidCoupon(coupon, reason), request);
    }

    /** The card as the log has it: whose redemption it is must not hang on a read model that lags. */
    private Optional<CouponCard> card(CouponId coupon) {
        CouponCard card = null;
        for (RecordedEvent event : log.stream(coupon.value(), 0)) {
            card = CouponCard.evolve(card, (CouponEvent) event.payload(), event.occasion());
        }
        return Optional.ofNullable(card);
    }

    private static StoreId ownStore(Caller.Staff staff, String what) {
        StoreId store = staff.store();
        if (store == null) {
            throw new NotAllowed(staff, what);
        }
        return store;
    }
}
