package io.sanshan.ui.audit;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.shared.RecordedEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for: a moment, and a later one or now.
 *
 * @param misread whether the address names a moment that is none
 * @param laterMisread whether it names a later moment that is none, or lies before the first
 */
record Asked(Moment moment, @Nullable Instant later, boolean misread, boolean laterMisread) {

    /** Without a moment in the address it is the one before the last event, which shows what that one changed. */
    static Asked in(Location location, List<RecordedEvent> events) {
        QueryParameters asked = location.getQueryParameters();
        Moment.Kind kind = asked.getSingleParameter(AuditNavigation.BY)
                .flatMap(text -> Arrays.stream(Moment.Kind.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst())
                .orElse(Moment.Kind.AS_WE_KNEW_IT);
        Optional<String> at = asked.getSingleParameter(AuditNavigation.AT);
        Optional<String> until = asked.getSingleParameter(AuditNavigation.UNTIL);
        List<Instant> times = MomentForm.times(kind, events);
        Optional<Instant> first = at.flatMap(Asked::instant);
        Instant moment = first.orElse(times.get(Math.max(0, times.size() - 2)));
        Instant later = until.flatMap(Asked::instant)
                .filter(end -> !end.isBefore(moment))
                .orElse(null);
        return new Asked(
                new Moment(kind, moment), later, at.isPresent() && first.isEmpty(), until.isPresent() && later == null);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
