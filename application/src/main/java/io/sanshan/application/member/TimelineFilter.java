package io.sanshan.application.member;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline.
 *
 * @param kinds simple names of events; empty is all
 * @param from the first moment, in business time
 * @param until the first moment that no longer belongs to it
 */
public record TimelineFilter(
        Set<String> kinds, @Nullable Instant from, @Nullable Instant until) {

    public TimelineFilter {
        kinds = Set.copyOf(kinds);
    }

    public static TimelineFilter all() {
        return new TimelineFilter(Set.of(), null, null);
    }
}
