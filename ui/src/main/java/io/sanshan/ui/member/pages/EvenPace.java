package io.sanshan.ui.member.pages;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Gives answers in even steps of time. A new member takes several commands and a known phone none: without this, the clock would
 * tell who is a member. The thread that waits is a virtual one and costs nothing. After other changes the step gives the read
 * models time to catch up before the page is read anew.
 */
@Component
class EvenPace {

    static final Duration STEP = Duration.ofMillis(400);

    <T> T keep(Supplier<T> work) {
        long began = System.nanoTime();
        T answer = work.get();
        long steps = (System.nanoTime() - began) / STEP.toNanos() + 1;
        long due = began + steps * STEP.toNanos();
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return answer;
    }
}
