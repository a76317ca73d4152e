package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.CouponId;

/** How a coupon goes from one member to another: by a link that the one sends herself. All of it is asked for the calling member. */
@Door
public interface CouponGiftCommands {

    /** Makes a link for a coupon of her own; {@link CouponGiftQueries#openOffers} tells it. */
    @AllowedTo(Party.MEMBER)
    Outcome offer(Request request, CouponId coupon);

    @AllowedTo(Party.MEMBER)
    Outcome withdraw(Request request, CouponId coupon);

    /** Takes what a link offers into the calling member's wallet. */
    @AllowedTo(Party.MEMBER)
    Outcome take(Request request, String secret);
}
