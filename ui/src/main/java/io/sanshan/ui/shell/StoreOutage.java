package io.sanshan.ui.shell;

import io.sanshan.application.operation.Installation;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells a store that cannot be reached from a mistake of ours: it passes by itself, so the person is asked to try again rather than
 * to write to support, and the log gets a line from time to time rather than a stack for each click.
 */
@Component
public class StoreOutage {

    private static final Logger log = LoggerFactory.getLogger(StoreOutage.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Installation installation;
    private final Clock clock;
    private final AtomicLong saidAtMillis = new AtomicLong();

    StoreOutage(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** Whether that is why a request failed. */
    public boolean explains(Throwable failure) {
        if (!installation.isOutage(failure)) {
            return false;
        }
        long now = clock.millis();
        long last = saidAtMillis.get();
        if (now - last > BETWEEN_LINES.toMillis() && saidAtMillis.compareAndSet(last, now)) {
            log.warn("outage {}", failure.getClass().getName());
        }
        return true;
    }
}
