package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Instant;

/**
 * One version of a coupon template. The terms are values without words of any language; screens describe them.
 *
 * @param names of the goods sets and stores that the terms refer to
 * @param issued pieces that came into wallets, of all versions
 * @param closed whether nothing more is issued from it
 */
public record CouponTemplateCard(
        CouponTemplateId template,
        int version,
        CampaignId campaign,
        String name,
        CouponTerms terms,
        TermsNames names,
        long issued,
        boolean closed,
        Instant definedAt) {}
