package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Whoever revokes a key must know which till stands still then. */
record ATillDeviceHasAName(String name) implements Rule {

    @Override
    public boolean holds() {
        return !name.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.NAME_MISSING);
    }
}
