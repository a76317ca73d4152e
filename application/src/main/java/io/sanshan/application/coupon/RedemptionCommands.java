package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.ids.RedemptionId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of redemptions. Everybody acts in the own store. Where some of several coupons are refused, the others are redeemed
 * all the same, unless it is to be all or none; it is refused where all are. What became of each is told by
 * {@link RedemptionQueries#told}.
 */
@Door
public interface RedemptionCommands {

    /** So long a basket is held at most. */
    Duration LONGEST_HOLD = Duration.ofHours(2);

    /**
     * Redeems in the store of the caller; an import names the store with its request.
     *
     * @param reserved the reservation that it comes from, if from one
     */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL, Party.SYSTEM})
    Outcome redeem(Request request, CouponsOnBasket what, @Nullable RedemptionId reserved);

    /** Holds coupons for a basket that is not paid yet: no other one gets them before the time is over. */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL})
    Outcome reserve(Request request, CouponsOnBasket what, Duration hold);

    @AllowedTo({Party.STORE_MANAGER, Party.TILL})
    Outcome release(Request request, RedemptionRef reservation);

    /** Undoes a redemption with all its coupons. A store manager undoes those of her own store. */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS, Party.TILL})
    Outcome rollBack(Request request, RedemptionRef redemption, String reason);

    /** Takes goods of the basket back: each coupon gives back its share of them. */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL})
    Outcome takeBack(Request request, RedemptionRef redemption, List<ReturnedLine> lines);
}
