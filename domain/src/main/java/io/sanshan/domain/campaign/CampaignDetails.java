package io.sanshan.domain.campaign;

import java.time.Instant;

/**
 * What a campaign is called, what members read of it, and when it runs.
 *
 * @param opens first moment of the window
 * @param closes the moment from which it no longer runs
 */
public record CampaignDetails(String name, String message, Instant opens, Instant closes, CouponDelivery delivery) {}
