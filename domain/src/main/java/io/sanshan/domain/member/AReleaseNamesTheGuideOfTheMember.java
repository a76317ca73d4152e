package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A release decided for one guide must not undo a binding made since to another. */
record AReleaseNamesTheGuideOfTheMember(@Nullable GuideId current, GuideId named) implements Rule {

    @Override
    public boolean holds() {
        return named.equals(current);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.NOT_BOUND_TO_GUIDE, named);
    }
}
