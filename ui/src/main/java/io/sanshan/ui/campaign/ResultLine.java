package io.sanshan.ui.campaign;

import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.application.campaign.CampaignResults.OfDay;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.ui.kit.Formats;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one campaign, coupon, store, guide or day.
 *
 * @param nameInFile the same for machines, which read days in no language
 * @param campaign where the line leads; null where it leads nowhere
 */
record ResultLine(
        String name,
        String nameInFile,
        Counts counts,
        @Nullable CampaignId campaign) {

    ResultLine(String name, Counts counts) {
        this(name, name, counts, null);
    }

    static ResultLine of(OfDay one) {
        return new ResultLine(Formats.here().day(one.day()), one.day().toString(), one.counts(), null);
    }

    static ResultLine of(CampaignTotals one) {
        return new ResultLine(one.name(), one.name(), one.totals().counts(), one.campaign());
    }
}
