package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** People find campaigns by their names. */
record ACampaignHasAName(String name) implements Rule {

    @Override
    public boolean holds() {
        return !name.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NAME_MISSING);
    }
}
