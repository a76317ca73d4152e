package io.sanshan.axon.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Keeps the chain behind positions that may still be filled. A position is given out before its transaction ends, so for a
 * moment a later event can be there before an earlier one; a gap that stays belongs to an append that failed. Where the log was
 * seen to reach a position, all before it had been given out: once appends of that time have ended, none of its gaps is open any
 * more, however many there are.
 */
final class OpenGaps {

    private final Duration filledWithin;

    /** By a clock that cannot be set. */
    private final LongSupplier nanoTime;

    private final Deque<Head> heads = new ArrayDeque<>();
    private long settledTo = Long.MIN_VALUE;

    private record Head(long position, long seenAt) {}

    /** @param filledWithin none where a single connection writes, in the order of positions */
    OpenGaps(Duration filledWithin, LongSupplier nanoTime) {
        this.filledWithin = filledWithin;
        this.nanoTime = nanoTime;
    }

    /**
     * Where the log reaches now. Events up to the position that is answered are all there, for who reads them afterwards.
     */
    long settledTo(long head) {
        long now = nanoTime.getAsLong();
        if (heads.isEmpty() || heads.getLast().position() < head) {
            heads.addLast(new Head(head, now));
        }
        while (!heads.isEmpty() && now - heads.getFirst().seenAt() >= filledWithin.toNanos()) {
            settledTo = heads.removeFirst().position();
        }
        return settledTo;
    }

    /** The first of these events before which nothing can appear any more. */
    static List<StoredEvent> settled(long after, List<StoredEvent> events, long settledTo) {
        long expected = after + 1;
        for (int i = 0; i < events.size(); i++) {
            long position = events.get(i).position();
            if (position != expected && position > settledTo) {
                return events.subList(0, i);
            }
            expected = position + 1;
        }
        return events;
    }
}
