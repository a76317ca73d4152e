package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Members were told it is over; a new campaign is drafted instead. */
record AnEndedCampaignIsOverForGood(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status != CampaignStatus.ENDED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.CAMPAIGN_ENDED);
    }
}
