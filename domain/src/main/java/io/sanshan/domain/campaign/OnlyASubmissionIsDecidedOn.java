package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Approving and sending back answer somebody who asked. */
record OnlyASubmissionIsDecidedOn(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.SUBMITTED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_SUBMITTED);
    }
}
