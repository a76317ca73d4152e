package io.sanshan.axon.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at start for a store that cannot be reached, and says so in one line from time to time. */
final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private Patience() {}

    /**
     * Returns once the store answers.
     *
     * @param store names it, with the variable that says where it is
     * @param obstacle tries it and gives what is in the way, without any value; a failure of it ends the waiting
     */
    static void untilReached(String store, Supplier<Optional<String>> obstacle) {
        Optional<String> first = obstacle.get();
        if (first.isEmpty()) {
            return;
        }
        log.warn("Waiting for {}: {}", store, first.get());
        CompletableFuture<Void> reached = new CompletableFuture<>();
        AtomicLong tries = new AtomicLong();
        try (ScheduledExecutorService tryer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("waiting-for-a-store").daemon().factory())) {
            tryer.scheduleWithFixedDelay(
                    () -> tryOnce(store, obstacle, tries.incrementAndGet(), reached),
                    BETWEEN_TRIES.toMillis(),
                    BETWEEN_TRIES.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                reached.get();
            } finally {
                tryer.shutdownNow();
            }
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + store);
        }
        log.info("{} answers", store);
    }

    private static void tryOnce(
            String store, Supplier<Optional<String>> obstacle, long tries, CompletableFuture<Void> reached) {
        try {
            Optional<String> left = obstacle.get();
            if (left.isEmpty()) {
                reached.complete(null);
            } else if (tries % BETWEEN_LINES.dividedBy(BETWEEN_TRIES) == 0) {
                log.warn("Still waiting for {}: {}", store, left.get());
            }
        } catch (RuntimeException refused) {
            reached.completeExceptionally(refused);
        }
    }
}
