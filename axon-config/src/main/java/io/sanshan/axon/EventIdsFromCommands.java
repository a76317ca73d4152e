package io.sanshan.axon;

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
 * Names each event after its command: command id, {@code #}, number. Ids of events are unique in the log, so a command whose
 * id was accepted before cannot be recorded a second time, not even by another node or into another stream.
 */
@Component
final class EventIdsFromCommands implements MessageDispatchInterceptor<EventMessage<?>> {

    static final char BEFORE_NUMBER = '#';

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
                    idOf(command, next.getAndIncrement()),
                    domainEvent.getTimestamp());
        };
    }

    static String idOf(String command, int number) {
        return command + BEFORE_NUMBER + number;
    }

    static boolean isOf(String command, String eventId) {
        return eventId.length() > command.length() + 1
                && eventId.startsWith(command)
                && eventId.charAt(command.length()) == BEFORE_NUMBER;
    }
}
