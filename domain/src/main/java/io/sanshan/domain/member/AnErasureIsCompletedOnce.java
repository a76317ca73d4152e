package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** One erasure has one receipt. */
record AnErasureIsCompletedOnce(boolean completed) implements Rule {

    @Override
    public boolean holds() {
        return !completed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.ERASURE_COMPLETED);
    }
}
