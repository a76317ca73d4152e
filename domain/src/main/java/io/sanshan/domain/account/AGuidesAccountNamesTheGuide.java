package io.sanshan.domain.account;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Own members are the members of that guide. */
record AGuidesAccountNamesTheGuide(Role role, @Nullable GuideId guide) implements Rule {

    @Override
    public boolean holds() {
        return role != Role.GUIDE || guide != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AccountRefusal.GUIDE_MISSING);
    }
}
