package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Who starts a campaign names the size of its audience, so that a freeze that was cut off half-way starts nothing. */
record TheAudienceIsFrozenFirst(int frozen, int audienceSize) implements Rule {

    @Override
    public boolean holds() {
        return audienceSize > 0 && frozen == audienceSize;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.AUDIENCE_NOT_FROZEN, frozen, audienceSize);
    }
}
