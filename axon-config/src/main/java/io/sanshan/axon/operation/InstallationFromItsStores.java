package io.sanshan.axon.operation;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.ReaderLag;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.PutOff;
import io.sanshan.application.shared.process.FailingWork;
import io.sanshan.axon.json.UnknownMessage;
import io.sanshan.axon.rebuild.ReaderTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the stores themselves. How far a reader is comes from the positions in the token table, which hold for all nodes and say
 * the truth of a reader that stopped in silence as well.
 */
@Component
final class InstallationFromItsStores implements Installation {

    private static final Duration NEXT_EVENT_WITHIN = Duration.ofSeconds(1);

    private final EventLog log;
    private final EventStore store;
    private final EventProcessingConfiguration processing;
    private final ReadModels readModels;
    private final FailingWork work;
    private final ReaderTokens tokens;
    private final JdbcClient database;
    private final Clock clock;

    InstallationFromItsStores(
            EventLog log,
            EventStore store,
            EventProcessingConfiguration processing,
            ReadModels readModels,
            FailingWork work,
            ReaderTokens tokens,
            DataSource database,
            Clock clock) {
        this.log = log;
        this.store = store;
        this.processing = processing;
        this.readModels = readModels;
        this.work = work;
        this.tokens = tokens;
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    @Override
    public void askLog() {
        log.head();
    }

    @Override
    public void askReadModels() {
        database.sql("select count(*) from unfinished_reset").query(Long.class).single();
    }

    @Override
    public List<ReaderLag> lags() {
        Map<String, Optional<TrackingToken>> positions = new HashMap<>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor) {
                positions.put(name, Optional.empty());
            }
        });
        tokens.slowest().forEach((name, token) -> positions.computeIfPresent(name, (_, _) -> token));
        // After the positions: a reader is never ahead of what was there before.
        long head = log.head();
        // A rebuild goes on beside it; only while the two change places is a reader behind because of it.
        Set<String> rebuilding = readModels.states().stream()
                .filter(state -> state.rebuild() != null && state.rebuild().phase() == ReadModels.Phase.SWITCHING)
                .map(ReadModels.State::name)
                .collect(Collectors.toSet());
        Map<Long, Duration> ages = new HashMap<>();
        return positions.entrySet().stream()
                .map(reader -> {
                    TrackingToken token = reader.getValue().orElse(null);
                    long position = ReaderTokens.position(token);
                    return new ReaderLag(
                            reader.getKey(),
                            Math.max(0, head - position),
                            position >= head ? Duration.ZERO : ages.computeIfAbsent(position, _ -> ageOfNext(token)),
                            rebuilding.contains(reader.getKey()));
                })
                .sorted(Comparator.comparing(ReaderLag::reader))
                .toList();
    }

    private Duration ageOfNext(@Nullable TrackingToken seen) {
        // A reader that was set back remembers how far it had come, in a token around the one that the log knows.
        TrackingToken place = seen == null ? null : WrappedToken.unwrapLowerBound(seen);
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(place)) {
            if (events.hasNextAvailable((int) NEXT_EVENT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                Duration age = Duration.between(events.nextAvailable().getTimestamp(), clock.instant());
                return age.isNegative() ? Duration.ZERO : age;
            }
            // Nothing but gaps lies between it and the head.
            return Duration.ZERO;
        } catch (UnknownMessage laterVersion) {
            // There is one, and with Axon Server its moment cannot be read.
            return Duration.ofMillis(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log");
        }
    }

    @Override
    public Map<String, Long> due() {
        return work.due(clock.instant());
    }

    @Override
    public Map<String, Long> putOff() {
        return work.list().stream().collect(Collectors.groupingBy(PutOff::sheet, Collectors.counting()));
    }

    @Override
    public boolean isOutage(Throwable failure) {
        return Outages.isOutage(failure);
    }
}
