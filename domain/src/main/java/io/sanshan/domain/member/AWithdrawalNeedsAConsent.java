package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Only what was granted is withdrawn. */
record AWithdrawalNeedsAConsent(boolean granted) implements Rule {

    @Override
    public boolean holds() {
        return granted;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.NOT_CONSENTED);
    }
}
