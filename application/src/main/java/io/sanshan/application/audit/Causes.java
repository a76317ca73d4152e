package io.sanshan.application.audit;

import io.sanshan.application.audit.Why.Beginning;
import io.sanshan.application.shared.EventIds;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.EventPlace;
import io.sanshan.application.shared.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the causes that occasions name. A cause is the id of an event where something reacted to it, the id of a command
 * where that went on in further steps, and the command's own id where somebody began it.
 */
final class Causes {

    /** A chain is a few links long; whatever is longer is a fault, and not to be followed for ever. */
    private static final int LONGEST = 20;

    private static final int MOST_OF_A_REQUEST = 50;

    private final EventLog log;
    private final ReactionPlaces reactions;

    Causes(EventLog log, ReactionPlaces reactions) {
        this.log = log;
        this.reactions = reactions;
    }

    Optional<Why> of(String stream, String eventId) {
        return log.event(stream, eventId).map(this::of);
    }

    private Why of(RecordedEvent event) {
        Deque<RecordedEvent> chain = new ArrayDeque<>();
        Set<String> seen = new HashSet<>(Set.of(event.eventId()));
        RecordedEvent first = event;
        while (!isBegunByItsCommand(first)) {
            Optional<RecordedEvent> before = before(first);
            if (before.isEmpty()
                    || chain.size() == LONGEST
                    || !seen.add(before.get().eventId())) {
                break;
            }
            first = before.get();
            chain.addFirst(first);
        }
        return new Why(event, List.copyOf(chain), beginning(first), request(event));
    }

    private static boolean isBegunByItsCommand(RecordedEvent event) {
        return event.occasion().cause().equals(event.occasion().commandId());
    }

    private static Beginning beginning(RecordedEvent first) {
        if (isBegunByItsCommand(first)) {
            return Beginning.BEGUN;
        }
        return isStep(first) ? Beginning.REQUESTED : Beginning.UNKNOWN;
    }

    private static boolean isStep(RecordedEvent event) {
        String cause = event.occasion().cause();
        return !EventIds.isAnEvents(cause) && event.occasion().commandId().startsWith(EventIds.stepsOf(cause));
    }

    private Optional<RecordedEvent> before(RecordedEvent event) {
        String cause = event.occasion().cause();
        return EventIds.isAnEvents(cause) ? event(cause, event.stream()) : firstOf(cause, event.stream());
    }

    private Optional<RecordedEvent> event(String eventId, String nearby) {
        return log.place(eventId)
                .or(() -> reactions.of(eventId))
                .map(EventPlace::stream)
                .or(() -> Optional.of(nearby))
                .flatMap(stream -> log.event(stream, eventId));
    }

    private Optional<RecordedEvent> firstOf(String command, String nearby) {
        Optional<EventPlace> known = log.ofRequest(command, MOST_OF_A_REQUEST).stream()
                .filter(place -> EventIds.isOf(command, place.eventId()))
                .findFirst();
        return known.flatMap(place -> log.event(place.stream(), place.eventId()))
                .or(() -> log.stream(nearby, 0).stream()
                        .filter(event -> EventIds.isOf(command, event.eventId()))
                        .findFirst());
    }

    private List<EventPlace> request(RecordedEvent event) {
        String command =
                isStep(event) ? event.occasion().cause() : event.occasion().commandId();
        return log.ofRequest(command, MOST_OF_A_REQUEST).stream()
                .filter(place -> !place.eventId().equals(event.eventId()))
                .toList();
    }
}
