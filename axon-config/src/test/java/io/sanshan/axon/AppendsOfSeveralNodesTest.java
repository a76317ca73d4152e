package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sanshan.axon.TestDatabase.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** Nodes that append the same streams in another order hold what the other waits for: the database gives one of them up. */
class AppendsOfSeveralNodesTest {

    private static final int ROUNDS = 200;

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();

    @Test
    void tellNobodyOfADeadlock() throws Exception {
        assumeTrue(TestDatabase.vendors().anyMatch(Vendor.MYSQL::equals), "no MySQL is named, and H2 serves one node");
        try (TestDatabase database = TestDatabase.open(Vendor.MYSQL, 4);
                GroupCommitEventStorageEngine one = engine(database);
                GroupCommitEventStorageEngine other = engine(database);
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            Future<Integer> wonByOne = nodes.submit(appends(one, "one", List.of("first", "second"), together));
            Future<Integer> wonByOther = nodes.submit(appends(other, "other", List.of("second", "first"), together));
            assertThat(wonByOne.get() + wonByOther.get())
                    .as("appends of which one node made each")
                    .isEqualTo(ROUNDS);
        }
    }

    /** How many of them went in; the others met one of the other node. */
    private static Callable<Integer> appends(
            GroupCommitEventStorageEngine node, String name, List<String> streams, CyclicBarrier together) {
        return () -> {
            int won = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String number = "-" + round;
                List<DomainEventMessage<String>> events = streams.stream()
                        .map(stream -> event(stream + number, name + stream + number))
                        .toList();
                together.await(30, TimeUnit.SECONDS);
                try {
                    node.appendEvents(events);
                    won++;
                } catch (AggregateStreamCreationException | ConcurrencyException lost) {
                    // The other node was faster.
                } catch (RuntimeException fault) {
                    together.reset();
                    throw fault;
                }
            }
            return won;
        };
    }

    private static DomainEventMessage<String> event(String stream, String id) {
        return new GenericDomainEventMessage<>(
                "Thing", stream, 0, "payload", MetaData.emptyInstance(), id, Instant.EPOCH);
    }

    private GroupCommitEventStorageEngine engine(TestDatabase database) {
        return GroupCommitEventStorageEngine.of(
                JdbcEventStorageEngine.builder()
                        .schema(new EventStores().eventSchema())
                        .snapshotSerializer(serializer)
                        .eventSerializer(serializer)
                        .persistenceExceptionResolver(new DuplicateKeys())
                        .connectionProvider(database.pool()::getConnection)
                        .transactionManager(NoTransactionManager.instance()),
                database.pool(),
                stream -> false);
    }
}
