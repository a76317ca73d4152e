package io.sanshan.application.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the log that is behind and does not move.
 *
 * @param reader the projection or process
 * @param events how many positions it has not seen
 * @param position the last position that it has seen
 * @param standing for how long it has not moved
 * @param here whether this node is the one that has it in hand; faults of others are not known here
 * @param unknown the kind and revision of the event that it stands before, where this version does not know it
 * @param fault what was thrown last on this node, by kinds alone; null where nothing was: its thread hangs or is gone
 */
public record StandingReader(
        String reader,
        long events,
        long position,
        Duration standing,
        boolean here,
        @Nullable String unknown,
        @Nullable String fault) {}
