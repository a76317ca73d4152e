package io.sanshan.application.audit;

import io.sanshan.application.shared.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to what aggregates remember: their events go through the very methods that a command's aggregate is loaded with, so that
 * what is shown is what a command would have decided on at that moment. Snapshots play no part in it.
 */
public interface AggregateStates {

    /**
     * The state after these events, and after nothing else.
     *
     * @param events of one stream in their order, beginning with its first; not all of those in between need be there
     * @return nothing where no aggregate begins with such an event
     */
    Optional<State> after(List<RecordedEvent> events);

    /**
     * What an aggregate remembers.
     *
     * @param aggregate its kind, such as {@code Guide}
     * @param fields in the order in which the aggregate names them
     */
    record State(String aggregate, Map<String, @Nullable Object> fields) {}
}
