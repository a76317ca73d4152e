package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** A window that is never open starts nothing. */
record ACampaignClosesAfterItOpens(Instant opens, Instant closes) implements Rule {

    @Override
    public boolean holds() {
        return closes.isAfter(opens);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.WINDOW_EMPTY);
    }
}
