package io.sanshan.domain.shared;

import java.util.Optional;

/** A rule of the trade: a record whose name is the sentence and whose parts are all it looks at. */
public interface Rule {

    boolean holds();

    /** What to answer when it does not hold. */
    Refusal refusal();

    /** The first rule that does not hold decides the answer: put the one that tells the reader most in front. */
    static Optional<Refusal> firstBroken(Rule... rules) {
        for (Rule rule : rules) {
            if (!rule.holds()) {
                return Optional.of(rule.refusal());
            }
        }
        return Optional.empty();
    }

    /** Refuses the command unless all rules hold. */
    static void require(Rule... rules) {
        firstBroken(rules).ifPresent(refusal -> {
            throw new CommandRefused(refusal);
        });
    }
}
