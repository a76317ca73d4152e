package io.sanshan.application.audit.projection;

import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;

/** What every row says of its event. Times are cut to what the columns hold, so that none is rounded up past its moment. */
record Told(
        String eventId,
        String stream,
        long sequence,
        String kind,
        Instant recordedAt,
        Instant occurredAt,
        Occasion occasion) {

    static Told by(DomainEventMessage<?> message, Occasion occasion) {
        return new Told(
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getPayloadType().getSimpleName(),
                message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                occasion.occurredAt().truncatedTo(ChronoUnit.MICROS),
                occasion);
    }
}
