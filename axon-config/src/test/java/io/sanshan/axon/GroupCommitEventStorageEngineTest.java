package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One writer for many callers: nothing lost, nothing doubled, and each caller gets the answer to its own append. */
class GroupCommitEventStorageEngineTest {

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();
    private GroupCommitEventStorageEngine engine;

    @BeforeEach
    void createLog() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/durable/h2")
                .load()
                .migrate();
        engine = GroupCommitEventStorageEngine.of(
                JdbcEventStorageEngine.builder()
                        .schema(new EventStores().eventSchema())
                        .snapshotSerializer(serializer)
                        .eventSerializer(serializer)
                        .persistenceExceptionResolver(new DuplicateKeys())
                        .connectionProvider(database::getConnection)
                        .transactionManager(NoTransactionManager.instance()),
                database,
                stream -> false);
    }

    @AfterEach
    void close() {
        engine.close();
        database.dispose();
    }

    @Test
    void keepsEveryAppendOfManyCallersWithoutGaps() throws Exception {
        inParallel(IntStream.range(0, 500)
                .mapToObj(i -> (Callable<Object>) () -> {
                    engine.appendEvents(List.of(event("stream-" + i, 0, "a" + i), event("stream-" + i, 1, "b" + i)));
                    return i;
                })
                .toList());

        List<Long> positions = new ArrayList<>();
        engine.readEvents(null, false)
                .forEach(e -> positions.add(e.trackingToken().position().orElseThrow()));
        assertThat(positions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1000).mapToObj(Long::valueOf).toList());
    }

    @Test
    void letsOneOfManyRacersBeginAStreamAndTellsTheOthers() throws Exception {
        AtomicInteger won = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        inParallel(IntStream.range(0, 100)
                .mapToObj(i -> (Callable<Object>) () -> {
                    try {
                        engine.appendEvents(List.of(event("same", 0, "racer" + i)));
                        won.incrementAndGet();
                    } catch (AggregateStreamCreationException e) {
                        lost.incrementAndGet();
                    }
                    return i;
                })
                .toList());

        assertThat(won).hasValue(1);
        assertThat(lost).hasValue(99);
    }

    @Test
    void appendsAllEventsOfACallerOrNone() {
        engine.appendEvents(List.of(event("taken", 0, "first")));

        assertThatThrownBy(() -> engine.appendEvents(List.of(event("other", 0, "x"), event("taken", 0, "y"))))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasMessageContaining("taken");

        assertThat(engine.readEvents("other").asStream()).isEmpty();
    }

    @Test
    void takesAnEventIdOnceWhateverTheStream() {
        engine.appendEvents(List.of(event("one", 0, "command#0")));

        assertThatThrownBy(() -> engine.appendEvents(List.of(event("two", 0, "command#0"))))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);

        assertThat(engine.readEvents("two").asStream()).isEmpty();
    }

    @Test
    void refusesAppendsAfterItWasClosed() {
        engine.close();

        assertThatThrownBy(() -> engine.appendEvents(List.of(event("late", 0, "late"))))
                .isInstanceOf(EventStoreException.class);
    }

    private static DomainEventMessage<String> event(String stream, long sequence, String id) {
        return new GenericDomainEventMessage<>(
                "Thing",
                stream,
                sequence,
                "payload",
                MetaData.emptyInstance(),
                id,
                org.axonframework.eventhandling.GenericEventMessage.clock.instant());
    }

    private static void inParallel(List<Callable<Object>> calls) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> answer : callers.invokeAll(calls)) {
                answer.get();
            }
        }
    }
}
