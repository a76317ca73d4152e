package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A till that has had no line for longer than a weekend is repaired, not trusted. */
record ABundleIsGoodForSomeHours(int hours) implements Rule {

    static final int MOST = 3 * 24;

    @Override
    public boolean holds() {
        return hours >= 1 && hours <= MOST;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.OFFLINE_HOURS_OUT_OF_RANGE, MOST);
    }
}
