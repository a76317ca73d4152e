package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.util.List;
import java.util.Optional;

/** What may be read of coupons. */
@Door
public interface CouponQueries {

    /** What a person typed or scanned at the desk. The holder's name is masked unless she is bound to the caller's store. */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR, Party.DATA_PROTECTION})
    Optional<CouponAtDesk> byCode(Caller caller, String typed);

    /**
     * The member whose own code a person typed or scanned at the desk, with her coupons that are valid at this moment and held for no basket.
     * Whoever shows the code lets the desk see them, whosever member she is.
     */
    @AllowedTo(Party.STORE_MANAGER)
    Optional<MemberAtDesk> byMemberCode(Caller caller, String typed);

    /**
     * The coupons of a member, those that may be redeemed first. A member sees her own, a guide those of own members, a store
     * manager those of members bound to her store and of others what was redeemed there.
     */
    @AllowedTo({Party.MEMBER, Party.GUIDE, Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    List<WalletCoupon> wallet(Caller caller, MemberId member);

    /** The card as it is now. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Optional<CouponCard> card(Caller caller, CouponId coupon);

    /**
     * Everything that happened to a coupon, in order. A store manager reads all of it for members bound to her store, of others
     * what happened in her store.
     */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    List<RecordedEvent> history(Caller caller, CouponId coupon);
}
