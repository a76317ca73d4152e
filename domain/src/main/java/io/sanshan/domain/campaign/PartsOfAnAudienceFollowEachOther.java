package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Parts come in order, so that none is missing or counted twice; part 0 begins the audience anew, because a freeze that was cut off is repeated from its beginning. */
record PartsOfAnAudienceFollowEachOther(int part, int nextPart) implements Rule {

    @Override
    public boolean holds() {
        return part == 0 || part == nextPart;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.PART_OUT_OF_ORDER, nextPart);
    }
}
