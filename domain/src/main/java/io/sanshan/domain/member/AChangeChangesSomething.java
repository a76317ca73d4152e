package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A record of nothing would stand in the timeline for ever. */
record AChangeChangesSomething(boolean changes) implements Rule {

    @Override
    public boolean holds() {
        return changes;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.NOTHING_CHANGED);
    }
}
