package io.sanshan.domain.account;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Closing is final: a person who comes back gets a new account. */
record AClosedAccountTakesNoChange(boolean closed) implements Rule {

    @Override
    public boolean holds() {
        return !closed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AccountRefusal.ACCOUNT_CLOSED);
    }
}
