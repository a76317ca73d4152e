package io.sanshan.application.audit;

import io.sanshan.application.shared.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * A stream at two moments.
 *
 * @param card what people know of it; nothing for kinds of streams without a card
 * @param state what its aggregate remembers, and decides on
 * @param between the events that one of the moments knows and the other does not, oldest first
 */
public record Difference(Optional<ThenAndNow> card, Optional<ThenAndNow> state, List<RecordedEvent> between) {

    public Difference {
        between = List.copyOf(between);
    }
}
