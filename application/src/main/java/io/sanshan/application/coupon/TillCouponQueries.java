package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a till reads of coupons. Whoever shows a code holds the coupon: the code opens it at every till. */
@Door
public interface TillCouponQueries {

    /** What a person typed or scanned; nothing where there is no such coupon. */
    @AllowedTo(Party.TILL)
    Optional<WalletCoupon> byCode(Caller caller, String typed);

    /** The coupons of several codes, by what was typed; codes that there are not are missing. */
    @AllowedTo(Party.TILL)
    Map<String, CouponId> found(Caller caller, Collection<String> typed);

    /**
     * As {@link #found}, and by the codes that coupons had before they were given to a friend: a till that redeemed without a line may tell
     * of one only afterwards.
     */
    @AllowedTo(Party.TILL)
    Map<String, CouponId> foundSince(Caller caller, Collection<String> typed);

    /** A member's coupons that are valid at this moment and held for no basket, the first to run out in front. */
    @AllowedTo(Party.TILL)
    List<WalletCoupon> redeemable(Caller caller, MemberId member);
}
