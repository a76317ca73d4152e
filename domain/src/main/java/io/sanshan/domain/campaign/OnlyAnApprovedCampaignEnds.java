package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Ending tells everybody that what was approved will not go on, or not begin: a draft was promised to nobody, and a submission is decided on first. */
record OnlyAnApprovedCampaignEnds(CampaignStatus status) implements Rule {

    @Override
    public boolean holds() {
        return switch (status) {
            case APPROVED, SCHEDULED, RUNNING, PAUSED -> true;
            case DRAFT, SUBMITTED, ENDED -> false;
        };
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOT_APPROVED);
    }
}
