package io.sanshan.application.shared.process;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work of which each piece waits for the log most of its time. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does it with all pieces, so many at once, and comes back when all have ended. What one of them throws is thrown here, after
     * the others.
     */
    public static <T> void each(int atOnce, List<T> pieces, Consumer<T> work) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<?>> all = pieces.stream()
                    .<Future<?>>map(piece -> workers.submit(() -> work.accept(piece)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
