package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Scheduling is the last step before members see it. */
record OnlyAnApprovedCampaignIsScheduled(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.APPROVED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_APPROVED);
    }
}
