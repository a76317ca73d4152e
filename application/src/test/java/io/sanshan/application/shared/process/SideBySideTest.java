package io.sanshan.application.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @Test
    void doesItWithAllOfThem() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        SideBySide.each(8, NUMBERS, done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(NUMBERS);
    }

    /** The barrier opens only when four are at work together. */
    @Test
    void doesSoManyAtOnce() {
        CyclicBarrier four = new CyclicBarrier(4);
        SideBySide.each(4, NUMBERS.subList(0, 8), number -> {
            try {
                four.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        assertThat(four.isBroken()).isFalse();
    }

    /** Each of the two may have begun one before the other failed. */
    @Test
    void beginsNoMoreOnceOneFailed() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> SideBySide.each(2, NUMBERS, number -> {
                    begun.incrementAndGet();
                    throw new IllegalStateException("the log is away");
                }))
                .hasMessage("the log is away");
        assertThat(begun.get()).isBetween(1, 2);
    }

    @Test
    void endsSoonWhenItsCallerIsStopped() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                SideBySide.each(2, NUMBERS, number -> {
                    begun.incrementAndGet();
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (IllegalStateException stopped) {
                // That is how it ends.
            }
        });
        Awaitility.await().until(() -> begun.get() == 2);
        caller.interrupt();
        Awaitility.await().until(() -> !caller.isAlive());
        assertThat(begun.get()).isEqualTo(2);
    }
}
