package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;

/** What a code of a batch is to the member who stands at a till. */
public sealed interface CodeAtTill {

    /** It has opened a coupon of hers, which is redeemed like any other. */
    record Opened(CouponId coupon) implements CodeAtTill {}

    /** It may open a coupon for her; which piece of its template that is, is chosen when it does. */
    record Closed(CodeUseId use, CouponId coupon, MemberId member) implements CodeAtTill {}
}
