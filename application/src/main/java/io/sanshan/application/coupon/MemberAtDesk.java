package io.sanshan.application.coupon;

import io.sanshan.domain.ids.MemberId;
import java.util.List;

/**
 * Who showed her member code at the redemption desk.
 *
 * @param holder her name, masked unless she is bound to the caller's store
 * @param ownMember whether she is bound to the caller's store
 * @param coupons what may be redeemed now, the first to run out in front
 */
public record MemberAtDesk(MemberId member, String holder, boolean ownMember, List<CouponAtDesk> coupons) {

    public MemberAtDesk {
        coupons = List.copyOf(coupons);
    }
}
