package io.sanshan.domain.till;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A bundle without money redeems nothing. */
record ABundleAllowsSomeMoney(Money money) implements Rule {

    @Override
    public boolean holds() {
        return money.minor() > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.OFFLINE_MONEY_OUT_OF_RANGE);
    }
}
