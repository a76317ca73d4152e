package io.sanshan.axon.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a log from its beginning, page by page. */
final class LogCursor {

    private static final int PAGE = 2_000;

    private final StoredLog log;
    private List<StoredEvent> page = List.of();
    private int next;
    private long position;

    LogCursor(StoredLog log) {
        this.log = log;
        this.position = log.beginning();
    }

    /** Null at the end of the log. */
    @Nullable
    StoredEvent next() {
        if (next == page.size()) {
            page = log.after(position, PAGE);
            next = 0;
            if (page.isEmpty()) {
                return null;
            }
        }
        StoredEvent event = page.get(next++);
        position = event.position();
        return event;
    }
}
