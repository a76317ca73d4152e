package io.sanshan.application.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the log that is behind and does not move.
 *
 * @param reader the projection or process
 * @param events how many positions it has not seen
 * @param standing for how long it has not moved
 * @param fault what was thrown last on this node, by kinds alone; null where nothing was: its thread hangs or is gone
 */
public record StandingReader(
        String reader,
        long events,
        Duration standing,
        @Nullable String fault) {}
