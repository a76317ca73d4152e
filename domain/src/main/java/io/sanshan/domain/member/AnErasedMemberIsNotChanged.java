package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Erasure is final: there is no key any more with which anything of the person could be written. */
record AnErasedMemberIsNotChanged(boolean erased) implements Rule {

    @Override
    public boolean holds() {
        return !erased;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.MEMBER_ERASED);
    }
}
