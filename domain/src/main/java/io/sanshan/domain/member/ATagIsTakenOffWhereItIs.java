package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Set;

/** What was never put on cannot come off. */
record ATagIsTakenOffWhereItIs(Set<String> tags, String tag) implements Rule {

    @Override
    public boolean holds() {
        return tags.contains(tag);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.NOT_TAGGED, tag);
    }
}
