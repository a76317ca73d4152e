package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Two open bundles of one device would allow twice of what headquarters allowed it. */
record ADeviceHasOneBundleAtATime(boolean open, OfflineBundleId former) implements Rule {

    @Override
    public boolean holds() {
        return !open;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.BUNDLE_OPEN, former.value());
    }
}
