package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;

/**
 * The version of a template that a coupon came with. It never changes, so it says nothing of stock or of what is out.
 *
 * @param names of the goods sets and stores that the terms refer to
 */
public record CouponVersion(
        CouponTemplateId template,
        int version,
        CampaignId campaign,
        String name,
        CouponTerms terms,
        TermsNames names) {}
