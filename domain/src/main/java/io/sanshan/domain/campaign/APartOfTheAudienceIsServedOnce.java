package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** Each frozen part is told of once, so that the sum of all parts is what the audience got. */
record APartOfTheAudienceIsServedOnce(int part, int parts, List<Integer> served) implements Rule {

    @Override
    public boolean holds() {
        return part >= 0 && part < parts && !served.contains(part);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NOTHING_TO_SERVE, part);
    }
}
