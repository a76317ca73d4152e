package io.sanshan.axon.log;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes the chain longer: reads what came since the last checkpoint and seals it. Any node may do so at any time; of two that do
 * it at once one is faster, and the other goes on from there.
 */
final class ChainKeeper {

    /** A whole page is sealed at once, the rest of the log by the next round. */
    private static final int PAGE = 1_000;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final StoredLog log;
    private final Checkpoints checkpoints;
    private final OpenGaps gaps;

    ChainKeeper(StoredLog log, Checkpoints checkpoints, OpenGaps gaps) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.gaps = gaps;
    }

    /** Seals all that is there and settled; the last checkpoint afterwards. */
    synchronized Checkpoint seal() {
        while (true) {
            Checkpoint last = checkpoints.last().orElseGet(() -> Checkpoint.beforeTheFirst(log.beginning()));
            long settledTo = gaps.settledTo(log.head());
            List<StoredEvent> settled = OpenGaps.settled(last.position(), log.after(last.position(), PAGE), settledTo);
            if (settled.isEmpty()) {
                return last;
            }
            Checkpoint next = after(last, settled);
            if (checkpoints.add(next) && settled.size() < PAGE) {
                return next;
            }
        }
    }

    /** Seals all that is in the log now; waits for gaps that may still be filled. */
    Checkpoint sealAll() {
        long head = log.head();
        Checkpoint last = seal();
        while (last.position() < head) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            last = seal();
        }
        return last;
    }

    private static Checkpoint after(Checkpoint last, List<StoredEvent> events) {
        Chain chain = Chain.goingOn(last.events(), last.link());
        ByteArrayOutputStream prints = new ByteArrayOutputStream(events.size() * Checkpoint.PRINT_BYTES);
        for (StoredEvent event : events) {
            byte[] hash = EventHash.of(event);
            chain.add(hash);
            prints.write(hash, 0, Checkpoint.PRINT_BYTES);
        }
        return new Checkpoint(
                last.events(), chain.events(), events.getLast().position(), chain.link(), prints.toByteArray());
    }
}
