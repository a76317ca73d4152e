package io.sanshan.application.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A fixed number of callers that share a fixed amount of work: each takes the next piece as soon as it has its answer. */
final class Load {

    private Load() {}

    /** What came of it: wall seconds and the time of each call in microseconds. */
    record Result(int calls, double seconds, Histogram micros) {
        double perSecond() {
            return calls / seconds;
        }

        double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    static Result run(int callers, int calls, IntConsumer call) {
        Histogram micros = new ConcurrentHistogram(3);
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        call.accept(i);
                        micros.recordValue((System.nanoTime() - start) / 1_000);
                    }
                }));
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
        return new Result(calls, (System.nanoTime() - began) / 1e9, micros);
    }
}
