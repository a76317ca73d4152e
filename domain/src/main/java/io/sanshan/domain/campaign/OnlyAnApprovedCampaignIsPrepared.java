package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** An audience is frozen and a campaign started after its approval and before it runs; whether it was scheduled does not matter. */
record OnlyAnApprovedCampaignIsPrepared(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.APPROVED || status == CampaignStatus.SCHEDULED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_APPROVED);
    }
}
