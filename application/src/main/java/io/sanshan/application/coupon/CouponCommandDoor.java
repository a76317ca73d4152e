package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what is asked of coupons, after looking whether it concerns the caller's own wallet. */
@Component
class CouponCommandDoor implements CouponCommands {

    private final CouponIssuingDoor issuing;
    private final CommandSender sender;
    private final TermsBook book;

    CouponCommandDoor(CouponIssuingDoor issuing, CommandSender sender, TermsBook book) {
        this.issuing = issuing;
        this.sender = sender;
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
    public Outcome voidCoupon(Request request, CouponId coupon, String reason) {
        return sender.send(new VoidCoupon(coupon, reason), request);
    }
}
