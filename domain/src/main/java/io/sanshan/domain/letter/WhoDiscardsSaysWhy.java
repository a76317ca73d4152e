package io.sanshan.domain.letter;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Whoever reads the log later needs to know why something is missing in a read model. */
record WhoDiscardsSaysWhy(String reason) implements Rule {

    @Override
    public boolean holds() {
        return !reason.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(LetterRefusal.REASON_MISSING);
    }
}
