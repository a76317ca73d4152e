package io.sanshan.axon.log;

import io.sanshan.application.audit.ChainNote;
import io.sanshan.application.audit.LogFiles;
import io.sanshan.application.measuring.InventedLives;
import io.sanshan.application.measuring.LargeLog;
import io.sanshan.application.measuring.MeasuredOnly;
import io.sanshan.application.shared.Durable;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A log of invented members by way of a file: what a measurement needs that cannot wait until millions of events came through the
 * doors. Names and phones are sealed as ever, with keys of this installation.
 */
@Component
@MeasuredOnly
final class InventedLog implements LargeLog {

    /** Members whose events are made at once: each needs a key, and keys that are made together share a commit. */
    private static final int TOGETHER = 3_200;

    private static final int MAKERS = 32;

    private final LogFiles files;
    private final StoredLog log;
    private final Serializer serializer;
    private final JdbcClient database;
    private final Clock clock;

    InventedLog(
            LogFiles files,
            StoredLog log,
            @Qualifier("eventSerializer") Serializer serializer,
            @Durable DataSource database,
            Clock clock) {
        this.files = files;
        this.log = log;
        this.serializer = serializer;
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    @Override
    public double fill(int members, int coupons, Path folder) throws IOException {
        Path file = folder.resolve("invented.log");
        Files.deleteIfExists(file);
        Chain chain = Chain.beginning();
        try (LogFile.Writer out = new LogFile.Writer(file);
                ExecutorService makers = Executors.newFixedThreadPool(MAKERS)) {
            LogCursor there = new LogCursor(log);
            for (StoredEvent event = there.next(); event != null; event = there.next()) {
                write(out, chain, event);
            }
            for (int first = 0; first < members; first += TOGETHER) {
                for (StoredEvent event : lives(makers, first, Math.min(members, first + TOGETHER), coupons)) {
                    write(out, chain, event);
                }
            }
            out.end(new ChainNote(chain.events(), chain.link()));
        }
        for (String table : List.of("event_log", "snapshot_log", "log_checkpoint")) {
            // Positions begin anew too, as in an empty log. Words of H2: a large log is measured on the embedded store.
            database.sql("truncate table " + table + " restart identity").update();
        }
        long began = System.nanoTime();
        files.read(file, Optional.empty(), _ -> {});
        double perSecond = chain.events() / ((System.nanoTime() - began) / 1e9);
        Files.delete(file);
        return perSecond;
    }

    private static void write(LogFile.Writer out, Chain chain, StoredEvent event) throws IOException {
        out.write(event);
        chain.add(EventHash.of(event));
    }

    private List<StoredEvent> lives(ExecutorService makers, int from, int to, int coupons) {
        List<Future<List<StoredEvent>>> lives = IntStream.range(from, to)
                .mapToObj(member -> makers.submit(() -> life(member, coupons)))
                .toList();
        List<StoredEvent> events = new ArrayList<>();
        try {
            for (Future<List<StoredEvent>> life : lives) {
                events.addAll(life.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a life could not be invented", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return events;
    }

    private List<StoredEvent> life(int member, int coupons) {
        Instant now = clock.instant();
        return InventedLives.of(member, coupons, now).stream()
                .map(event -> stored(event, now))
                .toList();
    }

    private StoredEvent stored(InventedLives.Written event, Instant now) {
        SerializedObject<byte[]> payload = serializer.serialize(event.payload(), byte[].class);
        Occasion occasion = new Occasion(event.commandId(), Actor.system("bench"), null, event.commandId(), now);
        return new StoredEvent.Builder()
                .id(event.commandId() + "#0")
                .number(event.sequence(), event.stream(), event.streamType())
                .recordedAt(now)
                .payload(payload.getType().getName(), payload.getType().getRevision(), payload.getData())
                .metaData(OccasionMetaData.write(occasion))
                .build();
    }
}
