package io.sanshan.axon;

import io.sanshan.application.shared.Durable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the embedded durable database from growing without end. H2 does that itself in the thread that writes with a delay; at
 * {@code WRITE_DELAY=0}, which answered commands need, there is no such thread and nothing of the file would ever be used again.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
final class EmbeddedFileUpkeep implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int LEAST_FILL_RATE = 50;
    private static final int BYTES_AT_ONCE = 16 * 1024 * 1024;

    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("embedded-file-upkeep").daemon().factory());

    EmbeddedFileUpkeep(@Durable DataSource database) throws SQLException {
        MVStore store = storeOf(database);
        if (store != null) {
            upkeep.scheduleWithFixedDelay(
                    () -> rewriteSparseParts(store), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void rewriteSparseParts(MVStore store) {
        if (!store.isClosed()) {
            store.compact(LEAST_FILL_RATE, BYTES_AT_ONCE);
        }
    }

    /** The store behind an H2 file; null for any other database. */
    private static @org.jspecify.annotations.Nullable MVStore storeOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!connection.isWrapperFor(JdbcConnection.class)) {
                return null;
            }
            JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
            return h2.getSession() instanceof SessionLocal session
                    ? session.getDatabase().getStore().getMvStore()
                    : null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        upkeep.shutdown();
        upkeep.awaitTermination(10, TimeUnit.SECONDS);
    }
}
