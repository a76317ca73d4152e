package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Of two who start a campaign at once, one freezes the audience and starts it: parts of the two never stand side by side. */
record AFrozenAudienceBelongsToOneStart(int attempt, int expected) implements Rule {

    @Override
    public boolean holds() {
        return attempt == expected;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.ANOTHER_START);
    }
}
