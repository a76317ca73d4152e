package io.sanshan.application.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log that knows its streams and nothing else. */
public abstract class StreamsAlone implements EventLog {

    @Override
    public Optional<RecordedEvent> event(String stream, String eventId) {
        return stream(stream, 0).stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst();
    }

    @Override
    public final List<String> storedLines(String stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final List<String> clearLines(String stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Class<?>, Long> counts(String commandIdPrefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long head() {
        throw new UnsupportedOperationException();
    }
}
