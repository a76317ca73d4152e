package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A brand that wants a coupon to reach one member only says so in its terms. */
record OnlyWhatTermsAllowIsGiven(WalletTerms wallet) implements Rule {

    @Override
    public boolean holds() {
        return wallet.transferable();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_TRANSFERABLE);
    }
}
