package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A key that may have leaked must not come back as its own successor. */
record ANewKeyIsAnotherOne(String formerHash, String newHash) implements Rule {

    @Override
    public boolean holds() {
        return !formerHash.equals(newHash);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.SAME_KEY);
    }
}
