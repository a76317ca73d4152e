package io.sanshan.application.guide;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.time.Instant;

/**
 * A redemption that counts for a guide: the member was hers when it happened.
 *
 * @param name the member's; empty where the person was erased
 */
public record GuideRedemption(CouponId coupon, MemberId member, String name, Instant at) {

    @Override
    public String toString() {
        return "GuideRedemption[" + coupon + ']';
    }
}
