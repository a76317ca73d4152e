package io.sanshan.application.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port for reading the log: what folds, audits and terms are made from. Writing goes through commands only. */
public interface EventLog {

    /** The events of one stream from a sequence number on, in order. */
    List<RecordedEvent> stream(String stream, long fromSequence);

    /** One event by its id, as read from the stream that holds it. */
    Optional<RecordedEvent> event(String stream, String eventId);

    /** Where the event of this id stands; nothing where there is none, or where the store cannot find events by their ids. */
    default Optional<EventPlace> place(String eventId) {
        return Optional.empty();
    }

    /**
     * What a command and the further steps of its request brought, the command's own events first; nothing where the store
     * cannot find events by their ids.
     */
    default List<EventPlace> ofRequest(String commandId, int most) {
        return List.of();
    }

    /** The events of one stream as JSON lines the way they are stored: personal data stays encrypted. */
    List<String> storedLines(String stream);

    /** The events of one stream as JSON lines with personal data in clear; an erased person's stays erased. */
    List<String> clearLines(String stream);

    /** How many events of each payload type are in the whole log. */
    default Map<Class<?>, Long> counts() {
        return counts("");
    }

    /** The same, of those events only whose command's id starts so: what one part of the system brought. */
    Map<Class<?>, Long> counts(String commandIdPrefix);

    /** Position of the newest event, in events since the beginning; 0 for an empty log. */
    long head();
}
