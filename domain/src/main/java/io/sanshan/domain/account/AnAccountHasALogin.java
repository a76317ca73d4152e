package io.sanshan.domain.account;

import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Nobody could enter by it otherwise. */
record AnAccountHasALogin(Personal login) implements Rule {

    @Override
    public boolean holds() {
        return login.clear().filter(text -> !text.isBlank()).isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AccountRefusal.LOGIN_MISSING);
    }
}
