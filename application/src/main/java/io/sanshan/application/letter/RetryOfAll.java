package io.sanshan.application.letter;

import io.sanshan.application.audit.FaultTypes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tries all letters on a thread of its own, once at a time, knows how far that is, and ends it before the application's other parts do. */
@Component
final class RetryOfAll implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetryOfAll.class);
    /** A handler that hangs is no reason to stay: what it wrote is rolled back with its connection. */
    private static final Duration LAST_STREAM = Duration.ofSeconds(20);

    private final Letters letters;
    private final Clock clock;
    private volatile RetryStatus status = RetryStatus.NONE;
    private volatile boolean open;
    private @Nullable Thread worker;

    RetryOfAll(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    RetryStatus status() {
        return status;
    }

    /** False where it runs already, or the application stops. */
    synchronized boolean begin() {
        if (!open || status.isRunning()) {
            return false;
        }
        status = RetryStatus.running(null);
        worker = Thread.ofPlatform().name("letters").start(this::run);
        return true;
    }

    private void run() {
        try {
            RetryProgress end = letters.retryAll(progress -> {
                status = RetryStatus.running(progress);
                return open;
            });
            LOG.info(
                    "letters of {} streams were tried again: {} taken in, {} failed again, {} not tried",
                    end.streams(),
                    end.done(),
                    end.failed(),
                    end.streams() - end.done() - end.failed());
            status = RetryStatus.ended(end, clock.instant());
        } catch (RuntimeException | Error fault) {
            // By its kind alone: messages of a database hold values of rows.
            String kinds = FaultTypes.briefly(fault);
            LOG.error("letters could not all be tried again: {}", kinds);
            status = RetryStatus.failed(status.progress(), clock.instant(), kinds);
        }
    }

    @Override
    public void start() {
        open = true;
    }

    /** Waits for the stream that is in hand: the stores behind it still answer. */
    @Override
    public void stop() {
        open = false;
        Thread last = lastWorker();
        try {
            if (last != null && !last.join(LAST_STREAM)) {
                LOG.warn("a letter is still in hand; it stays a letter");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread lastWorker() {
        return worker;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** First to stop: before the web server, the processors and the connections. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
