package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a coupon template. The terms are values without words of any language; screens describe them.
 *
 * @param goodsSet the name of the goods set that the terms refer to; null for all goods
 * @param issued pieces that came into wallets, of all versions
 * @param closed whether nothing more is issued from it
 */
public record CouponTemplateCard(
        CouponTemplateId template,
        int version,
        CampaignId campaign,
        String name,
        CouponTerms terms,
        @Nullable String goodsSet,
        long issued,
        boolean closed,
        Instant definedAt) {}
