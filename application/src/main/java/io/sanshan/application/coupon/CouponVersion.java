package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import org.jspecify.annotations.Nullable;

/**
 * The version of a template that a coupon came with. It never changes, so it says nothing of stock or of what is out.
 *
 * @param goodsSet the name of the goods set that the terms refer to; null for all goods
 */
public record CouponVersion(
        CouponTemplateId template,
        int version,
        CampaignId campaign,
        String name,
        CouponTerms terms,
        @Nullable String goodsSet) {}
