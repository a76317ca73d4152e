package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.AttemptCommand.RecordLeftOutCodes;
import io.sanshan.domain.coupon.UnknownCodeAttempts;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts, on each node for itself, the unknown codes of a store and minute: those that may go to the log one by one, and those of
 * which only the number goes there, when the minute is over or the node stops. A node that is killed takes the count of its last
 * minute with it.
 */
@Component
class LeftOutAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutAttempts.class);
    private static final Caller.System SELF = new Caller.System("attempts");
    /** So many of a store's minute are known again; more are counted each time they come, so that a flood takes no memory. */
    private static final int MOST_REMEMBERED = 1_000;

    private final CommandSender sender;
    private final Clock clock;
    private final Map<Minute, Tally> tallies = new ConcurrentHashMap<>();
    private final Queue<Untold> untold = new ConcurrentLinkedQueue<>();

    LeftOutAttempts(CommandSender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    record Minute(StoreId store, Instant begins) {

        static Minute of(StoreId store, Instant moment) {
            return new Minute(store, moment.truncatedTo(ChronoUnit.MINUTES));
        }

        AttemptsId attempts() {
            return AttemptsId.of(store, LocalDate.ofInstant(begins, ZoneOffset.UTC));
        }
    }

    /** @param id drawn once: a count that the log took, though its answer was lost, is told under the same id again */
    private record Untold(String id, Minute minute, int count) {}

    /** What came of a minute, by the ids of requests: one that is repeated is one attempt. */
    private static final class Tally {

        private final Set<String> sent = new HashSet<>();
        private final Set<String> counted = new HashSet<>();
        private int leftOut;

        boolean maySend(String attempt) {
            if (counted.contains(attempt)) {
                return false;
            }
            if (sent.contains(attempt) || sent.size() < UnknownCodeAttempts.MOST_IN_A_MINUTE && sent.add(attempt)) {
                return true;
            }
            count(attempt);
            return false;
        }

        void count(String attempt) {
            if (counted.size() < MOST_REMEMBERED ? counted.add(attempt) : !counted.contains(attempt)) {
                leftOut = Math.addExact(leftOut, 1);
            }
        }
    }

    /** Whether the attempt may go to the log, as the first that fit into the minute and those that come again; else it is counted. */
    boolean maySend(Minute minute, String attempt) {
        boolean[] may = {false};
        inTally(minute, tally -> may[0] = tally.maySend(attempt));
        return may[0];
    }

    /** Counts an attempt that the log did not take, once. */
    void count(Minute minute, String attempt) {
        inTally(minute, tally -> tally.count(attempt));
    }

    private void inTally(Minute minute, Consumer<Tally> work) {
        tallies.compute(minute, (_, before) -> {
            Tally tally = before == null ? new Tally() : before;
            work.accept(tally);
            return tally;
        });
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.attempts:PT10S}")
    void tick() {
        tellBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    private synchronized void tellBefore(Instant end) {
        for (Minute minute : tallies.keySet()) {
            if (minute.begins.isBefore(end)) {
                Tally tally = tallies.remove(minute);
                if (tally != null && tally.leftOut > 0) {
                    untold.add(new Untold("left-out-" + UUID.randomUUID(), minute, tally.leftOut));
                }
            }
        }
        for (Untold one : untold) {
            if (record(one).isDone()) {
                untold.remove(one);
            } else {
                LOG.warn("a number of unknown codes was not taken by the log; it is told again later");
            }
        }
    }

    private Outcome record(Untold one) {
        Minute minute = one.minute;
        return sender.send(
                new RecordLeftOutCodes(minute.attempts(), minute.store, one.count),
                Request.step(SELF, one.id, minute.store, one.id, minute.begins));
    }

    /** Tells the minute that is not over, too, before anything stops that carries commands to the log. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        try {
            tellBefore(Instant.MAX);
        } catch (RuntimeException fault) {
            // By its kind alone: messages of a database hold values of rows.
            LOG.warn(
                    "the last unknown codes that were only counted are not on record: {}",
                    fault.getClass().getName());
        }
    }
}
