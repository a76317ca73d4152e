package io.sanshan.domain.guide;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Resigning is final: who comes back is hired anew. */
record AGuideWhoResignedIsNotChanged(boolean resigned) implements Rule {

    @Override
    public boolean holds() {
        return !resigned;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(GuideRefusal.GUIDE_RESIGNED);
    }
}
