package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** A bundle is good for some hours, by clocks that may differ a little. */
record AnOfflineRedemptionIsWithinTheTimeOfItsBundle(
        Instant from, Instant until, Instant earliest, Instant latest, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return !at.isBefore(earliest) && at.isBefore(latest);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.OUTSIDE_BUNDLE_TIME, from, until);
    }
}
