package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Revoking is final: a till that comes back is registered anew. */
record ARevokedDeviceTakesNoChange(boolean revoked) implements Rule {

    @Override
    public boolean holds() {
        return !revoked;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.DEVICE_REVOKED);
    }
}
