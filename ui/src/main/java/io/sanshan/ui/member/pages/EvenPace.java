package io.sanshan.ui.member.pages;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gives answers in even steps of time. A new member takes several commands and a known phone none: without this, the clock would
 * tell who is a member. After other changes the step gives the read models time to catch up before the page is read anew.
 */
@Component
class EvenPace {

    static final Duration STEP = Duration.ofMillis(400);

    /** Enough for the times of an hour's rush, few enough to forget the quiet before it. */
    private static final int REMEMBERED = 64;

    private final LongSupplier nanos;
    private final LongConsumer waiting;
    private final long[] whole = new long[REMEMBERED];
    private int known;
    private int next;

    @Autowired
    EvenPace() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    EvenPace(LongSupplier nanos, LongConsumer waiting) {
        this.nanos = nanos;
        this.waiting = waiting;
    }

    <T> T keep(Supplier<T> work) {
        long began = nanos.getAsLong();
        T answer = work.get();
        waitOut(began, nanos.getAsLong() - began);
        return answer;
    }

    /**
     * For answers of which some take the whole work and some are known sooner: those take as long as one of the last that took
     * the whole. Under load, when the work is longer than a step, steps alone would still tell the two apart.
     */
    <T> T keep(Supplier<T> work, Predicate<T> tookTheWhole) {
        long began = nanos.getAsLong();
        T answer = work.get();
        long took = nanos.getAsLong() - began;
        if (tookTheWhole.test(answer)) {
            remember(took);
        } else {
            took = Math.max(took, oneOfTheLast());
        }
        waitOut(began, took);
        return answer;
    }

    private synchronized void remember(long took) {
        whole[next] = took;
        next = (next + 1) % REMEMBERED;
        known = Math.max(known, next == 0 ? REMEMBERED : next);
    }

    private synchronized long oneOfTheLast() {
        return known == 0 ? 0 : whole[ThreadLocalRandom.current().nextInt(known)];
    }

    private void waitOut(long began, long took) {
        long steps = took / STEP.toNanos() + 1;
        long due = began + steps * STEP.toNanos();
        for (long rest = due - nanos.getAsLong(); rest > 0; rest = due - nanos.getAsLong()) {
            waiting.accept(rest);
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
    }
}
