package io.sanshan.application.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a reader could not take in, or that waits behind such a one of its stream. What it holds stays in the log.
 *
 * @param reader the read model or process
 * @param stream whose event it is, by id
 * @param sequence its number in that stream
 * @param event its id
 * @param kind the simple name of its type
 * @param fault what was thrown, by kinds alone; null for one that waits and was not tried
 * @param tries how often it was tried in vain
 * @param since when it was put aside
 */
public record DeadLetter(
        String reader,
        String stream,
        long sequence,
        String event,
        String kind,
        @Nullable String fault,
        int tries,
        Instant since) {

    /** Whether it only waits for one before it. */
    public boolean isWaiting() {
        return fault == null;
    }
}
