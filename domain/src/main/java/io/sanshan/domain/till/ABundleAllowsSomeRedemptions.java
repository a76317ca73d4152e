package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** No till serves more than a thousand coupons between two bundles; what it may serve is what may be lost. */
record ABundleAllowsSomeRedemptions(int redemptions) implements Rule {

    static final int MOST = 1_000;

    @Override
    public boolean holds() {
        return redemptions >= 1 && redemptions <= MOST;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.OFFLINE_REDEMPTIONS_OUT_OF_RANGE, MOST);
    }
}
