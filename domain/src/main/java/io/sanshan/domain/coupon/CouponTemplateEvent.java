package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import org.axonframework.serialization.Revision;

/** The life of a coupon template. */
public sealed interface CouponTemplateEvent {

    CouponTemplateId template();

    /** The first version of a template was defined. */
    @Revision("6")
    record CouponTemplateDefined(
            CouponTemplateId template, int version, CampaignId campaign, String name, CouponTerms terms)
            implements CouponTemplateEvent {}

    /** A next version was defined. */
    @Revision("6")
    record CouponTemplateRevised(CouponTemplateId template, int version, String name, CouponTerms terms)
            implements CouponTemplateEvent {}

    /** Nothing more is issued from the template. */
    record CouponTemplateClosed(CouponTemplateId template) implements CouponTemplateEvent {}
}
