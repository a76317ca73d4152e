package io.sanshan.application.shared;

import io.sanshan.domain.shared.Occasion;
import java.time.Instant;

/**
 * One event as it stands in the log.
 *
 * @param sequence its place in its stream, from 0
 * @param recordedAt when it was written, as opposed to {@link Occasion#occurredAt()}
 */
public record RecordedEvent(
        String eventId, String stream, long sequence, Instant recordedAt, Occasion occasion, Object payload) {}
