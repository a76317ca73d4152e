package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Drafts may be without an audience; what is put before others for approval may not, nor may a part of a frozen one. */
record ACampaignIsForSomebody(boolean somebody) implements Rule {

    @Override
    public boolean holds() {
        return somebody;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.AUDIENCE_EMPTY);
    }
}
