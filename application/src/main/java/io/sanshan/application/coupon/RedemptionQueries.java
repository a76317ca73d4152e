package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be read of redemptions. */
@Door
public interface RedemptionQueries {

    /**
     * What a redemption would be answered now, in the caller's store: by the rules that decide it, on the log itself, without leaving
     * a trace there.
     *
     * @param reserved the reservation that it would come from, if from one
     * @param best whether those of the coupons are to be taken that take most off together
     */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL, Party.HEADQUARTERS})
    Judgement check(Caller caller, CouponsOnBasket what, @Nullable RedemptionId reserved, boolean best);

    /**
     * What a coupon of these terms would be answered on a basket, alone, in one of its stores and in its hours: by the same rules, before
     * there is such a coupon.
     */
    @AllowedTo(Party.HEADQUARTERS)
    Verdict tryOut(Caller caller, CouponTerms terms, Basket basket);

    /** What a command of the own store decided of the coupons, as the log tells it: always the same, whenever it is asked. */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL})
    RedemptionTold told(Caller caller, String commandId, List<CouponId> coupons);

    /** What a command of the own store took back, as the log tells it: always the same, whenever it is asked. */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL})
    ReturnTold takenBack(Caller caller, String commandId, RedemptionRef redemption);
}
