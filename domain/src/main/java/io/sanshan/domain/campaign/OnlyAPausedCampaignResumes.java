package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Resuming is for what was paused; the rest is started. */
record OnlyAPausedCampaignResumes(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.PAUSED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_PAUSED);
    }
}
