package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Who is not hired, or has resigned, looks after nobody. */
record AMemberIsBoundToAGuideWhoWorks(GuideId guide, GuideBook.Standing standing) implements Rule {

    @Override
    public boolean holds() {
        return standing.active();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.GUIDE_NOT_ACTIVE, guide);
    }
}
