package io.sanshan.application.shared;

import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands in the log.
 *
 * @param sequence its place in its stream, from 0
 * @param recordedAt when it was written, as opposed to {@link Occasion#occurredAt()}
 * @param command what the command was called; null where that was not recorded
 */
public record RecordedEvent(
        String eventId,
        String stream,
        long sequence,
        Instant recordedAt,
        Occasion occasion,
        Object payload,
        @Nullable String command) {

    public RecordedEvent(
            String eventId, String stream, long sequence, Instant recordedAt, Occasion occasion, Object payload) {
        this(eventId, stream, sequence, recordedAt, occasion, payload, null);
    }
}
