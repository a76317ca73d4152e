package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/**
 * Who starts a campaign names the size of its audience, so that a freeze that was cut off half-way starts nothing. Where members are looked
 * at when they come, there is nobody to freeze.
 */
record TheAudienceIsFrozenFirst(boolean freezes, int frozen, int audienceSize) implements Rule {

    @Override
    public boolean holds() {
        return frozen == audienceSize && freezes == audienceSize > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.AUDIENCE_NOT_FROZEN, frozen, audienceSize);
    }
}
