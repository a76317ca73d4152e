package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A rotation whose old key stays good for ever rotates nothing. */
record AnOldKeyEndsWithinAMonth(int overlapHours) implements Rule {

    static final int MOST_HOURS = 30 * 24;

    @Override
    public boolean holds() {
        return overlapHours >= 0 && overlapHours <= MOST_HOURS;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.OVERLAP_OUT_OF_RANGE, MOST_HOURS);
    }
}
