package io.sanshan.axon.letters;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.application.shared.RowsAtOnce;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import jakarta.persistence.EntityManager;
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
import org.jspecify.annotations.Nullable;

/**
 * Stands before a reader's handlers. A batch that fails is rolled back and tried again, later each time; in those tries every event is
 * written by itself, so that a fault of the database is known to be of one of them. What failed often enough is put aside in the next
 * try instead of being handled: nothing that the handler half did is left, and the letter is there exactly when the position has passed it.
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

    private record Batch(Set<String> streams, Set<String> events) {}

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
            batch.streams.add(event.getAggregateIdentifier());
            return null;
        }
        if (batch.streams.contains(event.getAggregateIdentifier())) {
            letters.add(reader, event, null, 0);
            if (event.getPayloadType() != MemberErased.class) {
                return null;
            }
        }
        if (carefully.get()) {
            work.root().resources().put(RowsAtOnce.MARK, true);
        }
        try {
            Object answer = chain.proceed();
            if (carefully.get()) {
                entities.flush();
            }
            return answer;
        } catch (Exception | Error fault) {
            carefully.set(true);
            if (Faults.isOfTheEvent(fault)) {
                failures.merge(
                        event.getIdentifier(),
                        new Failed(1, FaultTypes.briefly(fault)),
                        (before, now) -> new Failed(before.times + 1, now.fault));
            }
            throw fault;
        }
    }

    private Batch begin(UnitOfWork<?> work) {
        Batch batch = new Batch(letters.streams(reader), new HashSet<>());
        work.onRollback(_ -> carefully.set(true));
        work.afterCommit(_ -> {
            failures.keySet().removeAll(batch.events);
            carefully.set(!failures.isEmpty());
        });
        return batch;
    }
}
