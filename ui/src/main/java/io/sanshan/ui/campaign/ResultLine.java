package io.sanshan.ui.campaign;

import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.domain.ids.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one campaign, coupon, store, guide or day.
 *
 * @param campaign where the line leads; null where it leads nowhere
 */
record ResultLine(String name, Counts counts, @Nullable CampaignId campaign) {

    ResultLine(String name, Counts counts) {
        this(name, counts, null);
    }

    static ResultLine of(CampaignTotals one) {
        return new ResultLine(one.name(), one.totals().counts(), one.campaign());
    }
}
