package io.sanshan.application.shared.process;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work of which each piece waits for the log most of its time. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does it with all pieces, so many at once. Once one of them fails no other is begun, those that were begun are waited for, and
     * the fault is thrown here; so it is where the caller is stopped.
     */
    public static <T> void each(int atOnce, List<T> pieces, Consumer<T> work) {
        AtomicBoolean over = new AtomicBoolean();
        @Nullable RuntimeException fault = null;
        try (ExecutorService workers =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<?>> all = pieces.stream()
                    .<Future<?>>map(piece -> workers.submit(() -> unlessOver(over, piece, work)))
                    .toList();
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    fault = joined(fault, Objects.requireNonNull(failed.getCause()));
                } catch (InterruptedException stopped) {
                    over.set(true);
                    workers.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("stopped", stopped);
                }
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    /** Whoever fails says so before it takes up another piece: its caller may hear of it much later. */
    private static <T> void unlessOver(AtomicBoolean over, T piece, Consumer<T> work) {
        if (over.get()) {
            return;
        }
        boolean done = false;
        try {
            work.accept(piece);
            done = true;
        } finally {
            if (!done) {
                over.set(true);
            }
        }
    }

    private static RuntimeException joined(@Nullable RuntimeException before, Throwable one) {
        if (before != null) {
            before.addSuppressed(one);
            return before;
        }
        return one instanceof RuntimeException fault ? fault : new IllegalStateException(one);
    }
}
