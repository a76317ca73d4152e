package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;

/** What may be asked of coupons; what redeems them is {@link RedemptionCommands}. Which piece of a template it is, and its code, are chosen behind the door. */
@Door
public interface CouponCommands {

    @AllowedTo(Party.HEADQUARTERS)
    Outcome issue(Request request, CouponTemplateId template, MemberId member);

    /** Takes a coupon for the calling member, out of a campaign that is for her and lets members take its coupons. */
    @AllowedTo(Party.MEMBER)
    Outcome claim(Request request, CouponTemplateId template);

    @AllowedTo(Party.HEADQUARTERS)
    Outcome voidCoupon(Request request, CouponId coupon, String reason);
}
