package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import org.jspecify.annotations.Nullable;

/** What may be asked of coupons. Which piece of a template it is, and its code, are chosen behind the door. */
@Door
public interface CouponCommands {

    @AllowedTo(Party.HEADQUARTERS)
    Outcome issue(Request request, CouponTemplateId template, MemberId member);

    /** Takes a coupon for the calling member, out of a campaign that is for her and lets members take its coupons. */
    @AllowedTo(Party.MEMBER)
    Outcome claim(Request request, CouponTemplateId template);

    /** Redeems in the store of the caller; an import names the store with its request. */
    @AllowedTo({Party.STORE_MANAGER, Party.SYSTEM})
    Outcome redeem(Request request, CouponId coupon, @Nullable Basket basket);

    /** Undoes a redemption. A store manager undoes those of her own store. */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS})
    Outcome rollBack(Request request, CouponId coupon, String reason);

    @AllowedTo(Party.HEADQUARTERS)
    Outcome voidCoupon(Request request, CouponId coupon, String reason);
}
