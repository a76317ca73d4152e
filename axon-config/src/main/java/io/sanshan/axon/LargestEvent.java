package io.sanshan.axon;

import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Refuses a command whose event is larger than a store takes, before anything of it is sent. Axon Server takes messages of 4 MiB, MySQL
 * columns of 16 MiB, H2 whatever there is room for: the smallest holds for all, so that every log can be moved to every store.
 */
@Component
final class LargestEvent implements MessageDispatchInterceptor<EventMessage<?>> {

    private final Serializer serializer;
    private final DataSize largest;

    LargestEvent(
            @Qualifier("eventSerializer") Serializer serializer,
            @Value("${sanshan.log.largest-event:4000KB}") DataSize largest) {
        this.serializer = serializer;
        this.largest = largest;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, event) -> {
            // The message keeps what it was serialized to, so the store does not do it again.
            long size = (long) event.serializePayload(serializer, byte[].class).getData().length
                    + event.serializeMetaData(serializer, byte[].class).getData().length;
            if (size > largest.toBytes()) {
                throw new RefusedByBus(
                        new CommandRefused(Refusal.of(LogRefusal.TOO_LARGE, String.valueOf(largest.toKilobytes()))));
            }
            return event;
        };
    }
}
