package io.sanshan.application.audit;

import io.sanshan.application.shared.EventPlace;
import io.sanshan.application.shared.RecordedEvent;
import java.util.List;

/**
 * Who did what and why, of one event.
 *
 * @param chain the events it followed from, the first cause first; without the event itself
 * @param beginning what is known of how the chain began
 * @param request what else the same request brought into the log
 */
public record Why(RecordedEvent event, List<RecordedEvent> chain, Beginning beginning, List<EventPlace> request) {

    public Why {
        chain = List.copyOf(chain);
        request = List.copyOf(request);
    }

    /** The first of the chain; the event itself where it followed from nothing. */
    public RecordedEvent first() {
        return chain.isEmpty() ? event : chain.getFirst();
    }

    /** How far back the chain leads. */
    public enum Beginning {
        /** Somebody began it with the first command of the chain. */
        BEGUN,
        /** A request of several steps began it, which left no event but those of its steps. */
        REQUESTED,
        /** What led to the first of the chain was not recorded, or this store cannot find it by its id. */
        UNKNOWN
    }
}
