package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.CouponId;
import java.util.Map;
import java.util.Optional;

/** What may be read of coupons that members give to friends. */
@Door
public interface CouponGiftQueries {

    /** What the link of that secret offers; nothing where it was taken or withdrawn, is over, or there is none. */
    @AllowedTo({Party.ANYONE, Party.MEMBER})
    Optional<OfferedCoupon> offered(Caller caller, String secret);

    /** The secrets of the links by which coupons of the calling member may be taken. */
    @AllowedTo(Party.MEMBER)
    Map<CouponId, String> openOffers(Caller caller);
}
