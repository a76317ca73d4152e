package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What a till gives without a line is limited beforehand: that is what bounds what can be lost. */
record ABundleAllowsSoMuchMoney(Money left, Money given) implements Rule {

    @Override
    public boolean holds() {
        return given.compareTo(left) <= 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.TOO_MUCH_MONEY, left.minor(), left.currency());
    }
}
