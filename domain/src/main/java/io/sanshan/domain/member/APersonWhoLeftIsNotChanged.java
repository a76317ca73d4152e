package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Leaving is final and ends binding, tags, consents and wallet links at once: who comes back registers anew. */
record APersonWhoLeftIsNotChanged(boolean left) implements Rule {

    @Override
    public boolean holds() {
        return !left;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.MEMBER_LEFT);
    }
}
