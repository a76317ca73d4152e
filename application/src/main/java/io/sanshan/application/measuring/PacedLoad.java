package io.sanshan.application.measuring;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Calls that arrive at moments fixed beforehand, whatever the answers take. The time of a call counts from the moment at which it
 * was to arrive, so that calls held up by a slow one before them are counted with all that they waited: there is no coordinated
 * omission.
 */
public final class PacedLoad {

    private PacedLoad() {}

    /** The time of each call in microseconds. */
    public static Histogram run(int callers, int calls, double perSecond, IntConsumer call) {
        Histogram micros = new ConcurrentHistogram(3);
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        ClosedLoad.together(callers, () -> {
            for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                long arrives = began + (long) (i / perSecond * 1e9);
                for (long rest = arrives - System.nanoTime(); rest > 0; rest = arrives - System.nanoTime()) {
                    LockSupport.parkNanos(rest);
                }
                call.accept(i);
                micros.recordValue((System.nanoTime() - arrives) / 1_000);
            }
        });
        return micros;
    }
}
