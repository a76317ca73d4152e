package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a coupon template. */
public sealed interface CouponTemplateCommand {

    CouponTemplateId template();

    /** Defines the first version of a template of a campaign. */
    record DefineCouponTemplate(
            @TargetAggregateIdentifier CouponTemplateId template, CampaignId campaign, String name, CouponTerms terms)
            implements CouponTemplateCommand {}

    /** Defines the next version; coupons already issued keep theirs. */
    record ReviseCouponTemplate(@TargetAggregateIdentifier CouponTemplateId template, String name, CouponTerms terms)
            implements CouponTemplateCommand {}

    /** Closes a template: nothing more is issued from it. */
    record CloseCouponTemplate(@TargetAggregateIdentifier CouponTemplateId template) implements CouponTemplateCommand {}
}
