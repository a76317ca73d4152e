package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Of a million codes that are tried one at most is good: doors hold back whoever tries long before. */
record NobodyGuessesACode(CodePattern pattern, int size) implements Rule {

    @Override
    public boolean holds() {
        return pattern.possible().compareTo(CodePattern.enough(size)) >= 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODES_GUESSABLE, pattern.needed(size));
    }
}
