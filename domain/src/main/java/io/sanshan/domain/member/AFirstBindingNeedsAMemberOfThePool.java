package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Scanning the code of another guide does not take a member away from the first. */
record AFirstBindingNeedsAMemberOfThePool(@Nullable GuideId current, BindingReason reason) implements Rule {

    @Override
    public boolean holds() {
        return current == null || reason != BindingReason.FIRST;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.ALREADY_BOUND, String.valueOf(current));
    }
}
