package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** Members read the first day on their page. */
record ACampaignStartsWhenItsWindowIsOpen(Instant opens, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return !at.isBefore(opens);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.WINDOW_NOT_OPEN, opens);
    }
}
