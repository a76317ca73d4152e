package io.sanshan.application.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PacedLoadTest {

    private static final int STALL_MILLIS = 200;

    @Test
    void countsWhatWaitedBehindASlowCall() {
        Histogram micros = PacedLoad.run(1, 100, 500, call -> {
            if (call == 0) {
                stall();
            }
        });

        assertThat(micros.getTotalCount()).isEqualTo(100);
        // One call was slow; those that were to arrive meanwhile waited for it, half of them more than half of it.
        assertThat(micros.getCountBetweenValues(STALL_MILLIS * 500L, Long.MAX_VALUE))
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void arrivesAtItsPaceThoughTheCallsAreFaster() {
        long began = System.nanoTime();

        PacedLoad.run(4, 51, 500, _ -> {});

        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(100_000_000L);
    }

    @Test
    void theClosedLoadMakesEachCallOnce() {
        AtomicInteger sum = new AtomicInteger();

        double perSecond = ClosedLoad.perSecond(8, 1_000, sum::addAndGet);

        assertThat(sum).hasValue(499_500);
        assertThat(perSecond).isPositive();
    }

    @Test
    void aCallThatFailsFailsTheMeasurement() {
        assertThatThrownBy(() -> ClosedLoad.perSecond(2, 10, call -> {
                    throw new IllegalArgumentException("call " + call);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static void stall() {
        long until = System.nanoTime() + STALL_MILLIS * 1_000_000L;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
