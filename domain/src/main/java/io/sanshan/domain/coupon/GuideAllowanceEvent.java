package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideAllowanceId;
import io.sanshan.domain.ids.GuideId;

/** What one guide has pushed of one template, while its terms limit that. */
public sealed interface GuideAllowanceEvent {

    GuideAllowanceId allowance();

    /** A guide pushed a coupon; drawn is the number so far, this one included. */
    record GuideAllowanceDrawn(
            GuideAllowanceId allowance, CouponTemplateId template, GuideId guide, CouponId coupon, int drawn)
            implements GuideAllowanceEvent {}
}
