package io.sanshan.application.shared;

import io.sanshan.domain.shared.Refusal;
import java.util.function.Supplier;

/** The answer to a command. */
public sealed interface Outcome {

    record Done() implements Outcome {}

    /** Nothing changed, but for the record of the refusal where the trade wants one. */
    record Refused(Refusal refusal) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome refused(Refusal refusal) {
        return new Refused(refusal);
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** Goes on with the next step unless this one was refused. */
    default Outcome then(Supplier<Outcome> next) {
        return isDone() ? next.get() : this;
    }
}
