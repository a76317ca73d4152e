package io.sanshan.domain.guide;

import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Members and managers know a guide by name. */
record AGuideHasAName(Personal name) implements Rule {

    @Override
    public boolean holds() {
        return name.clear().filter(text -> !text.isBlank()).isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GuideRefusal.NAME_MISSING);
    }
}
