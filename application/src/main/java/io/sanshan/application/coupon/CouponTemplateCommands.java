package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;

/** What may be asked of coupon templates. The id of a new template is chosen by who defines it. */
@Door
public interface CouponTemplateCommands {

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome define(Request request, CouponTemplateId template, CampaignId campaign, String name, CouponTerms terms);

    /** Makes the next version. Coupons that are out keep the terms they came with. */
    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome revise(Request request, CouponTemplateId template, String name, CouponTerms terms);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome close(Request request, CouponTemplateId template);
}
