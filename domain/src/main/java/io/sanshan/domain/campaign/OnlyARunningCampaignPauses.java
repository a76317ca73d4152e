package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** There is nothing to hold where nothing runs. */
record OnlyARunningCampaignPauses(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.RUNNING;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_RUNNING);
    }
}
