package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;

/** What came of one campaign, beside others. */
public record CampaignTotals(CampaignId campaign, String name, CampaignResults.Totals totals) {}
