package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A till that forgets what it has uploaded cannot tell what is missing. */
record AClosedBundleCountsWhatIsKnown(int reported, int known) implements Rule {

    @Override
    public boolean holds() {
        return reported >= known;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.COUNT_TOO_SMALL, known);
    }
}
