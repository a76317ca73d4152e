package io.sanshan.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's JDBC engine with one writer. Callers that append at the same time share one transaction and one forced write, and
 * get their answer after it: what a disk can do per second no longer bounds the commands per second. As positions are given
 * out by one connection in one order, a single node's log has no gaps, which readers would have to search for at every poll.
 *
 * <p>An append is all or nothing for each caller: when a shared batch fails, its appends are tried one by one, so that a lost
 * race is told to the caller that lost it and to nobody else.
 */
final class GroupCommitEventStorageEngine extends JdbcEventStorageEngine implements AutoCloseable {

    /** Bounds what one transaction holds; a caller beyond it waits for the next one. */
    private static final int LARGEST_GROUP = 256;

    /** A deadlock lets one of those in it through, so that the bound is for faults, not for load. */
    private static final int TRIES = 10;

    /** So that two nodes that met once do not meet again in step. */
    private static final long LONGEST_PAUSE_NANOS = 2_000_000;

    private static final DuplicateKeys LOST_RACES = new DuplicateKeys();

    private final DataSource dataSource;
    private final Predicate<String> hasSnapshots;
    private final LinkedBlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    private GroupCommitEventStorageEngine(Builder builder, DataSource dataSource, Predicate<String> hasSnapshots) {
        super(builder);
        this.dataSource = dataSource;
        this.hasSnapshots = hasSnapshots;
        this.writer = Thread.ofPlatform().name("event-log-writer").daemon().start(this::write);
    }

    static GroupCommitEventStorageEngine of(
            JdbcEventStorageEngine.Builder builder, DataSource dataSource, Predicate<String> hasSnapshots) {
        return new GroupCommitEventStorageEngine(builder, dataSource, hasSnapshots);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        // Serialized here, by the many callers; the messages keep the result, so the one writer only copies bytes.
        for (EventMessage<?> event : events) {
            event.serializePayload(serializer, byte[].class);
            event.serializeMetaData(serializer, byte[].class);
        }
        Append append = new Append(List.copyOf(events), serializer, new CompletableFuture<>());
        waiting.add(append);
        if (closed) {
            failTheRest();
        }
        try {
            append.answer.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Exception exception) {
                if (LOST_RACES.isDuplicateKeyViolation(exception)
                        && isInTheLog(events.getFirst().getIdentifier())) {
                    throw new CommandRepeated();
                }
                handlePersistenceException(exception, inTheWay(events));
            }
            throw e;
        }
    }

    private boolean isInTheLog(String event) {
        return JdbcClient.create(dataSource)
                        .sql("select count(*) from event_log where event_id = ?")
                        .param(event)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The event whose place is taken: the caller is told of that stream, which need not be the first of the append. */
    private EventMessage<?> inTheWay(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domainEvent
                    && lastSequenceNumberFor(domainEvent.getAggregateIdentifier())
                                    .orElse(-1L)
                            >= domainEvent.getSequenceNumber()) {
                return event;
            }
        }
        return events.getFirst();
    }

    @Override
    public Stream<TrackedEventMessage<?>> readEvents(@Nullable TrackingToken trackingToken, boolean mayBlock) {
        return LaterVersions.read(readEventData(trackingToken, mayBlock), getEventSerializer(), upcasterChain);
    }

    /** Most streams are short and never get a snapshot: for those the look-up would double the cost of loading. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return hasSnapshots.test(aggregateIdentifier) ? super.readSnapshotData(aggregateIdentifier) : Stream.empty();
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        // A page that is not full was the last one: positions of one stream have no gaps.
        return false;
    }

    private void write() {
        Session session = new Session();
        List<Append> group = new ArrayList<>();
        while (!closed) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                continue; // only close() interrupts, and the loop asks for it
            }
            waiting.drainTo(group, LARGEST_GROUP - 1);
            session.store(group);
            group.clear();
        }
        session.drop();
        failTheRest();
    }

    private void failTheRest() {
        for (Append left = waiting.poll(); left != null; left = waiting.poll()) {
            left.answer.completeExceptionally(new EventStoreException("the event log is closed"));
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Append(
            List<EventMessage<?>> events, Serializer serializer, CompletableFuture<@Nullable Void> answer) {}

    /** The writer's own connection, opened anew after a fault. */
    private final class Session {

        private @Nullable Connection connection;

        void store(List<Append> group) {
            try {
                insert(group);
                group.forEach(append -> append.answer.complete(null));
            } catch (SQLException | RuntimeException e) {
                if (group.size() == 1) {
                    storeAgain(group, e);
                } else {
                    group.forEach(append -> store(List.of(append)));
                }
            }
        }

        /** Two nodes that append the same streams in another order wait for each other, until the database gives one of them up. */
        private void storeAgain(List<Append> one, Exception first) {
            Append append = one.getFirst();
            Exception last = first;
            for (int attempt = 1; attempt < TRIES && GivenUp.saysSo(last); attempt++) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
                try {
                    insert(one);
                    append.answer.complete(null);
                    return;
                } catch (SQLException | RuntimeException e) {
                    last = e;
                }
            }
            append.answer.completeExceptionally(last);
        }

        private void insert(List<Append> group) throws SQLException {
            Connection open = connection();
            try {
                List<EventMessage<?>> events = new ArrayList<>();
                group.forEach(append -> events.addAll(append.events));
                try (PreparedStatement statement =
                        GroupCommitEventStorageEngine.this.appendEvents(open, events, group.getFirst().serializer)) {
                    statement.executeBatch();
                }
                open.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(open);
                throw e;
            }
        }

        private Connection connection() throws SQLException {
            Connection open = connection;
            if (open == null || open.isClosed()) {
                open = dataSource.getConnection();
                open.setAutoCommit(false);
                connection = open;
            }
            return open;
        }

        private void rollBack(Connection open) {
            try {
                open.rollback();
            } catch (SQLException e) {
                drop();
            }
        }

        void drop() {
            Connection open = connection;
            connection = null;
            if (open != null) {
                try {
                    open.close();
                } catch (SQLException e) {
                    // It is being given up; the next append opens another.
                }
            }
        }
    }
}
