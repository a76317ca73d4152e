package io.sanshan.ui.campaign;

import io.sanshan.application.campaign.CampaignResults.Counts;

/** The numbers of one coupon, store, guide or day. */
record ResultLine(String name, Counts counts) {}
