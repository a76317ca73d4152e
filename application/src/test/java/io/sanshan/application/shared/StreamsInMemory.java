package io.sanshan.application.shared;

import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log that tells from where it was read. */
final class StreamsInMemory extends StreamsAlone {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Long> readFrom = new ArrayList<>();
    private @Nullable Runnable afterTheNextRead;

    synchronized void append(String stream, Object payload) {
        String command = "command " + events.size();
        Occasion occasion = new Occasion(command, Actor.system("test"), null, command, NOW);
        long sequence =
                events.stream().filter(event -> event.stream().equals(stream)).count();
        events.add(new RecordedEvent("event " + events.size(), stream, sequence, NOW, occasion, payload));
    }

    synchronized List<Long> readFrom() {
        return List.copyOf(readFrom);
    }

    /** Once, in the reader's thread, when it has read and before it has its answer. */
    synchronized void afterTheNextRead(Runnable what) {
        afterTheNextRead = what;
    }

    @Override
    public List<RecordedEvent> stream(String stream, long fromSequence) {
        List<RecordedEvent> read;
        Runnable then;
        synchronized (this) {
            readFrom.add(fromSequence);
            read = events.stream()
                    .filter(event -> event.stream().equals(stream) && event.sequence() >= fromSequence)
                    .toList();
            then = afterTheNextRead;
            afterTheNextRead = null;
        }
        if (then != null) {
            then.run();
        }
        return read;
    }
}
