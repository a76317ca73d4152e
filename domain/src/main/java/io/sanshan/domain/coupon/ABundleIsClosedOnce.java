package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** The number that a till reported at the end stands. */
record ABundleIsClosedOnce(boolean closed) implements Rule {

    @Override
    public boolean holds() {
        return !closed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.BUNDLE_CLOSED);
    }
}
