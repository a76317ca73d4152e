package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Instant;

/**
 * A coupon template that a member may take a coupon of.
 *
 * @param closes until when
 */
public record ClaimableCoupon(
        CampaignId campaign, String name, String message, CouponTemplateId template, Instant closes) {}
