package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** How often a till redeems without a line is limited beforehand: that is what bounds what can be lost. */
record ABundleAllowsSoManyRedemptions(int most, int used) implements Rule {

    @Override
    public boolean holds() {
        return used < most;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.TOO_MANY_REDEMPTIONS, most);
    }
}
