package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Destroying a key is the end of an erasure that somebody asked for, never a step of its own. */
record OnlyAnErasureIsCompleted(boolean erased) implements Rule {

    @Override
    public boolean holds() {
        return erased;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.MEMBER_NOT_ERASED);
    }
}
