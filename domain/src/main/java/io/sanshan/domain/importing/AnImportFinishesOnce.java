package io.sanshan.domain.importing;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What was brought in to its end is there. */
record AnImportFinishesOnce(boolean finished) implements Rule {

    @Override
    public boolean holds() {
        return !finished;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(DataImportRefusal.ALREADY_FINISHED);
    }
}
