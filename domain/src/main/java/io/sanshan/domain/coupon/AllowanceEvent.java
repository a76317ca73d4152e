package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;

/** What one member has drawn from one template. */
public sealed interface AllowanceEvent {

    AllowanceId allowance();

    /** A member drew a coupon; drawn is the number so far, this one included. */
    record AllowanceDrawn(AllowanceId allowance, CouponTemplateId template, MemberId member, CouponId coupon, int drawn)
            implements AllowanceEvent {}

    /** That coupon was the one which the member gets for the source. */
    record SourceGiven(
            AllowanceId allowance, CouponTemplateId template, MemberId member, CouponId coupon, IssueSource source)
            implements AllowanceEvent {}
}
