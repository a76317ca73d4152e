package io.sanshan.application.audit;

import java.util.Optional;
import java.util.function.Consumer;

/** Port to the proof that the log holds what was written into it, nothing changed, nothing removed and nothing put between. */
public interface LogCheck {

    /**
     * Compares the whole log with its hash chain.
     *
     * @param noted what an earlier check said, kept where who can write to the log cannot
     */
    Outcome run(Optional<ChainNote> noted, Consumer<String> progress);

    /**
     * What was found.
     *
     * @param chain how far the chain reaches, to be noted for a later check
     * @param difference the first one, in a sentence without values of any event
     */
    record Outcome(ChainNote chain, Optional<String> difference) {}
}
