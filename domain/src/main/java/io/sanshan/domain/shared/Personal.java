package io.sanshan.domain.shared;

import java.util.Optional;

/**
 * A piece of personal data: in clear only inside the running application. It is encrypted with its person's key on the way
 * into the store, and reads as {@link Erased} once that key is destroyed. It never prints itself, so that a log line or an
 * error text cannot give it away.
 */
public sealed interface Personal {

    static Personal of(String clear) {
        return new Known(clear);
    }

    /** The text, or nothing when the person was erased. */
    Optional<String> clear();

    record Known(String text) implements Personal {
        @Override
        public Optional<String> clear() {
            return Optional.of(text);
        }

        @Override
        public String toString() {
            return "(personal)";
        }
    }

    /** The key of the person is gone; that there was a value is all that is left. */
    record Erased() implements Personal {
        @Override
        public Optional<String> clear() {
            return Optional.empty();
        }
    }
}
