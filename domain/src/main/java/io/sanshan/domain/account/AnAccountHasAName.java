package io.sanshan.domain.account;

import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** The audit names who acted. */
record AnAccountHasAName(Personal name) implements Rule {

    @Override
    public boolean holds() {
        return name.clear().filter(text -> !text.isBlank()).isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AccountRefusal.NAME_MISSING);
    }
}
