package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Before the start nobody can have got a coupon; a pause does not undo what was issued before it. */
record OnlyAStartedCampaignIsServed(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CampaignStatus.RUNNING || status == CampaignStatus.PAUSED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_RUNNING);
    }
}
