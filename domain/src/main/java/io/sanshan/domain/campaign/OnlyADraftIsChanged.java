package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What was submitted stays what its approver reads. */
record OnlyADraftIsChanged(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.DRAFT;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_A_DRAFT);
    }
}
