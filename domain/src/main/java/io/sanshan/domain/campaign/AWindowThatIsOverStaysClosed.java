package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** Nothing is submitted, approved, scheduled, started or resumed for a window that is over. */
record AWindowThatIsOverStaysClosed(Instant closes, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return at.isBefore(closes);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.WINDOW_OVER, closes);
    }
}
