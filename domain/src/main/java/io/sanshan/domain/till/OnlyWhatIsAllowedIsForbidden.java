package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Forbidding twice would tell a change that there was not. */
record OnlyWhatIsAllowedIsForbidden(boolean allowed) implements Rule {

    @Override
    public boolean holds() {
        return allowed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.OFFLINE_NOT_ALLOWED);
    }
}
