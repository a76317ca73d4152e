package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Binding to the same guide again would start the protection anew without anybody having decided so. */
record ABindingLeadsToAnotherGuide(@Nullable GuideId current, GuideId wanted) implements Rule {

    @Override
    public boolean holds() {
        return !wanted.equals(current);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.ALREADY_BOUND, wanted);
    }
}
