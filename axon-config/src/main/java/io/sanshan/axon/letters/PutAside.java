package io.sanshan.axon.letters;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.application.shared.RowsAtOnce;
import io.sanshan.axon.letters.table.LetterTable;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a reader's handlers. A batch that fails is rolled back and tried again, later each time; in those tries every event is
 * written by itself, so that a fault of the database is known to be of one of them, and those behind it are tried as well, so that many
 * that fail together take no longer than one. What failed often enough is put aside in the next try instead of being handled: nothing
 * that the handler half did is left, and the letter is there exactly when the position has passed it.
 *
 * <p>An erasure does not wait: what is to be gone is gone at once, and once more in its turn, after what had been put aside.
 */
final class PutAside implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String reader;
    private final int tries;
    private final LetterTable letters;
    private final EntityManager entities;
    private final Map<String, Failed> failures = new ConcurrentHashMap<>();
    private final AtomicBoolean carefully = new AtomicBoolean();

    private record Failed(int times, String fault) {}

    /** One try of some events. */
    private static final class Batch {

        private final boolean careful;
        private final Set<String> streamsAside;
        private final Set<String> streamsFailing = new HashSet<>();
        private final Set<String> events = new HashSet<>();
        private @Nullable Set<String> resources;
        private @Nullable Throwable fault;

        private Batch(boolean careful, Set<String> streamsAside) {
            this.careful = careful;
            this.streamsAside = streamsAside;
        }

        private Set<String> resourcesBefore(UnitOfWork<?> work) {
            if (resources == null) {
                resources = Set.copyOf(work.resources().keySet());
            }
            return resources;
        }

        /** Nothing of a try stays in which one event failed. */
        private void end() {
            if (fault instanceof RuntimeException unchanged) {
                throw unchanged;
            }
            if (fault != null) {
                throw new IllegalStateException(fault);
            }
        }
    }

    PutAside(String reader, int tries, LetterTable letters, EntityManager entities) {
        this.reader = reader;
        this.tries = tries;
        this.letters = letters;
        this.entities = entities;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (!(work.getMessage() instanceof DomainEventMessage<?> event)) {
            return chain.proceed();
        }
        Batch batch = work.root().getOrComputeResource(PutAside.class.getName(), _ -> begin(work.root()));
        batch.events.add(event.getIdentifier());
        Failed failed = failures.get(event.getIdentifier());
        if (failed != null && failed.times >= tries) {
            letters.add(reader, event, failed.fault, failed.times);
            batch.streamsAside.add(event.getAggregateIdentifier());
            return null;
        }
        if (batch.streamsAside.contains(event.getAggregateIdentifier())) {
            letters.add(reader, event, null, 0);
            if (event.getPayloadType() != MemberErased.class) {
                return null;
            }
        }
        if (batch.streamsFailing.contains(event.getAggregateIdentifier())) {
            return null;
        }
        return batch.careful ? alone(work.root(), event, chain, batch) : withOthers(event, chain);
    }

    private @Nullable Object withOthers(DomainEventMessage<?> event, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Exception | Error fault) {
            carefully.set(true);
            count(event, fault);
            throw fault;
        }
    }

    private @Nullable Object alone(UnitOfWork<?> work, DomainEventMessage<?> event, InterceptorChain chain, Batch batch)
            throws Exception {
        work.resources().put(RowsAtOnce.MARK, true);
        Set<String> resources = batch.resourcesBefore(work);
        Session session = entities.unwrap(Session.class);
        Savepoint before = session.doReturningWork(Connection::setSavepoint);
        try {
            Object answer = chain.proceed();
            entities.flush();
            return answer;
        } catch (Exception | Error fault) {
            if (!count(event, fault)) {
                throw fault;
            }
            session.clear();
            // The rows that handlers remembered for the batch are the session's no more.
            work.resources().keySet().retainAll(resources);
            session.doWork(connection -> connection.rollback(before));
            batch.streamsFailing.add(event.getAggregateIdentifier());
            batch.fault = batch.fault == null ? fault : batch.fault;
            return null;
        }
    }

    private boolean count(EventMessage<?> event, Throwable fault) {
        if (!Faults.isOfTheEvent(fault)) {
            return false;
        }
        failures.merge(
                event.getIdentifier(),
                new Failed(1, FaultTypes.briefly(fault)),
                (before, now) -> new Failed(before.times + 1, now.fault));
        return true;
    }

    private Batch begin(UnitOfWork<?> work) {
        Batch batch = new Batch(carefully.get(), letters.streams(reader));
        work.onPrepareCommit(_ -> batch.end());
        work.onRollback(_ -> carefully.set(true));
        work.afterCommit(_ -> {
            failures.keySet().removeAll(batch.events);
            carefully.set(!failures.isEmpty());
        });
        return batch;
    }
}
