package io.sanshan.axon.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps the chain behind positions that may still be filled. A position is given out before its transaction ends, so for a
 * moment a later event can be there before an earlier one; a gap that stays belongs to an append that failed.
 */
final class OpenGaps {

    private final Duration filledWithin;

    /** By a clock that cannot be set. */
    private final LongSupplier nanoTime;

    private final Map<Long, Long> firstSeen = new HashMap<>();

    /** @param filledWithin none where a single connection writes, in the order of positions */
    OpenGaps(Duration filledWithin, LongSupplier nanoTime) {
        this.filledWithin = filledWithin;
        this.nanoTime = nanoTime;
    }

    /** The first of these events before which nothing can appear any more. */
    List<StoredEvent> settled(long after, List<StoredEvent> events) {
        long now = nanoTime.getAsLong();
        long expected = after + 1;
        for (int i = 0; i < events.size(); i++) {
            long position = events.get(i).position();
            if (position != expected) {
                long seen = firstSeen.computeIfAbsent(expected, _ -> now);
                if (now - seen < filledWithin.toNanos()) {
                    return events.subList(0, i);
                }
            }
            expected = position + 1;
        }
        long reached = expected;
        firstSeen.keySet().removeIf(gap -> gap < reached);
        return events;
    }
}
