package io.sanshan.application.campaign;

import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CampaignId;
import java.time.Instant;

/**
 * One line of the list of campaigns.
 *
 * @param templates how many coupon templates it carries
 * @param audienceSize members frozen; 0 until it starts
 * @param changedAt business time of what last happened to it
 */
public record CampaignListing(
        CampaignId campaign,
        String name,
        CampaignStatus status,
        Instant opens,
        Instant closes,
        CouponDelivery delivery,
        int templates,
        int audienceSize,
        Instant changedAt) {}
