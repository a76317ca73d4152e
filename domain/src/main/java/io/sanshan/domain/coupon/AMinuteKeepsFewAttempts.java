package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Whoever tries codes by the thousand must not fill the log with them. */
record AMinuteKeepsFewAttempts(int kept) implements Rule {

    @Override
    public boolean holds() {
        return kept < UnknownCodeAttempts.MOST_IN_A_MINUTE;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AttemptRefusal.ENOUGH_KEPT, UnknownCodeAttempts.MOST_IN_A_MINUTE);
    }
}
