package io.sanshan.application.member;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event that concerns a member.
 *
 * @param stream the stream that holds the event, for opening it in the log
 * @param kind the simple name of the event
 * @param payload the event itself, for an exhaustive switch to word it; personal values in it are hidden, lists of members
 *     are reduced to this member
 */
public record TimelineEntry(
        String eventId,
        String stream,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        String cause,
        @Nullable StoreId store,
        Object payload) {}
