package io.sanshan.application.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The most that goes through: a fixed number of callers share a fixed amount of work, and each takes the next piece as soon as it has
 * its answer. It says nothing about latency, since a slow answer keeps the next question from being asked.
 */
final class ClosedLoad {

    private ClosedLoad() {}

    /** Calls per second of wall time. */
    static double perSecond(int callers, int calls, IntConsumer call) {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        together(callers, () -> {
            for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                call.accept(i);
            }
        });
        return calls / ((System.nanoTime() - began) / 1e9);
    }

    /** Runs the same on so many threads, until all of them have ended. */
    static void together(int threads, Runnable work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call of the load failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
