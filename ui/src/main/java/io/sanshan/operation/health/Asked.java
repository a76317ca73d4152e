package io.sanshan.operation.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks on a thread of its own and takes no answer in time for a bad one. While one question waits, later ones wait with it: a store
 * that hangs is not asked by ever more threads.
 */
final class Asked implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final BooleanSupplier question;
    private final AtomicReference<CompletableFuture<Boolean>> asked = new AtomicReference<>();

    /** @param question false or a failure means down */
    Asked(BooleanSupplier question) {
        this.question = question;
    }

    @Override
    public Health health() {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> answer = asked.compareAndExchange(null, mine);
        if (answer == null) {
            answer = mine;
            Thread.ofVirtual().name("health").start(() -> ask(mine));
        }
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (ExecutionException | TimeoutException unwell) {
            return Health.down().build();
        }
    }

    private void ask(CompletableFuture<Boolean> answer) {
        try {
            boolean well = question.getAsBoolean();
            asked.set(null);
            answer.complete(well);
        } catch (RuntimeException | Error fault) {
            asked.set(null);
            answer.completeExceptionally(fault);
        }
    }
}
