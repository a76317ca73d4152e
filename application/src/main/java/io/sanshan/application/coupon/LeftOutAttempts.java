package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts, on each node for itself, the unknown codes of a store and minute: those that may go to the log one by one, and those of
 * which only the number goes there, when the minute is over. A node that ends takes the count of its last minute with it.
 */
@Component
class LeftOutAttempts {

    private static final Caller.System SELF = new Caller.System("coupons");

    private final CommandSender sender;
    private final Clock clock;
    private final Map<Minute, Tally> tallies = new ConcurrentHashMap<>();

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

    private record Tally(int kept, int leftOut) {

        static final Tally NONE = new Tally(0, 0);

        Tally andOneMore() {
            return kept < UnknownCodeAttempts.MOST_IN_A_MINUTE ? new Tally(kept + 1, leftOut) : andLeftOut(1);
        }

        Tally andLeftOut(int more) {
            return new Tally(kept, Math.addExact(leftOut, more));
        }
    }

    /** Whether one more of this minute may go to the log; where not, it is counted. */
    boolean mayBeKept(Minute minute) {
        Tally[] before = {Tally.NONE};
        Tally after = tallies.compute(minute, (_, tally) -> {
            before[0] = tally == null ? Tally.NONE : tally;
            return before[0].andOneMore();
        });
        return after.leftOut == before[0].leftOut;
    }

    void count(Minute minute) {
        count(minute, 1);
    }

    private void count(Minute minute, int more) {
        tallies.compute(minute, (_, tally) -> (tally == null ? Tally.NONE : tally).andLeftOut(more));
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.attempts:PT10S}")
    void tick() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (Minute minute : tallies.keySet()) {
            if (minute.begins.isBefore(now)) {
                Tally tally = tallies.remove(minute);
                if (tally != null && tally.leftOut > 0) {
                    record(minute, tally.leftOut);
                }
            }
        }
    }

    private void record(Minute minute, int count) {
        boolean recorded = false;
        try {
            String id = "left-out-" + UUID.randomUUID();
            sender.send(
                    new RecordLeftOutCodes(minute.attempts(), minute.store, count),
                    Request.step(SELF, id, minute.store, id, minute.begins));
            recorded = true;
        } finally {
            if (!recorded) {
                count(minute, count);
            }
        }
    }
}
