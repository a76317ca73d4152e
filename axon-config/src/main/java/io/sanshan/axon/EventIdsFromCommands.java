package io.sanshan.axon;

import io.sanshan.application.shared.EventIds;
import io.sanshan.domain.shared.OccasionMetaData;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Names each event after its command. Where ids of events are unique in the log, a command whose id was accepted before cannot be
 * recorded a second time, not even by another node or into another stream. Axon Server takes an id twice: see {@link AxonServerStores}.
 */
@Component
final class EventIdsFromCommands implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        AtomicInteger next = CurrentUnitOfWork.map(uow -> uow.root()
                        .getOrComputeResource(EventIdsFromCommands.class.getName(), key -> new AtomicInteger()))
                .orElseGet(AtomicInteger::new);
        return (index, event) -> {
            if (!(event instanceof DomainEventMessage<?> domainEvent) || !OccasionMetaData.isIn(event.getMetaData())) {
                return event;
            }
            String command = OccasionMetaData.read(event.getMetaData()).commandId();
            return new GenericDomainEventMessage<>(
                    domainEvent.getType(),
                    domainEvent.getAggregateIdentifier(),
                    domainEvent.getSequenceNumber(),
                    domainEvent.getPayload(),
                    domainEvent.getMetaData(),
                    EventIds.of(command, next.getAndIncrement()),
                    domainEvent.getTimestamp());
        };
    }
}
