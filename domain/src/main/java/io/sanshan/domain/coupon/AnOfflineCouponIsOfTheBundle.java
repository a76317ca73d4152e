package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A till without a line redeems what it was given a list of, and nothing that it took for a coupon by itself. */
record AnOfflineCouponIsOfTheBundle(boolean listed) implements Rule {

    @Override
    public boolean holds() {
        return listed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.NOT_IN_BUNDLE);
    }
}
