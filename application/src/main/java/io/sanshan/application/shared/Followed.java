package io.sanshan.application.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Folds of streams, kept up with the log: each look reads only the events since the last one. Nobody has to tell it of a
 * change, and two nodes that look at the same moment see the same.
 *
 * <p>Who asks while somebody else looks waits for the look after that one and shares it with all who wait: it began after they
 * asked, so it sees what had happened by then. A stream that hundreds ask for at once costs two looks and not hundreds.
 *
 * @param <F> the fold, which must not change once made
 */
public final class Followed<F> {

    private final EventLog log;
    private final Step<F> step;
    private final Cache<String, Stream> streams;

    /** One event further: the fold before, null at the beginning, and the event. */
    @FunctionalInterface
    public interface Step<F> {
        @Nullable
        F apply(@Nullable F before, Object event);
    }

    public Followed(EventLog log, int most, Step<F> step) {
        this.log = log;
        this.step = step;
        this.streams = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The fold as of now; nothing when the stream has no events. */
    public Optional<F> now(String name) {
        Stream stream = streams.get(name, Stream::new);
        F fold = stream.now();
        if (fold == null) {
            // Names that nobody knows are not kept: whoever asks for many of them would drive the others out.
            streams.asMap().remove(name, stream);
        }
        return Optional.ofNullable(fold);
    }

    /** The fold as it was last seen, without a look at the log: enough for what never changes once it is there. */
    public Optional<F> lastSeen(String name) {
        return Optional.ofNullable(streams.getIfPresent(name)).map(stream -> stream.seen.fold);
    }

    private record Seen<F>(@Nullable F fold, long next) {}

    private final class Stream {

        private final String name;
        private final ReentrantLock looking = new ReentrantLock();
        private final AtomicLong begun = new AtomicLong();
        private volatile Seen<F> seen = new Seen<>(null, 0);
        /** The last look that came to its end; the lock guards it. */
        private long ended;

        Stream(String name) {
            this.name = name;
        }

        @Nullable
        F now() {
            long before = begun.get();
            looking.lock();
            try {
                if (ended <= before) {
                    long look = begun.incrementAndGet();
                    look();
                    ended = look;
                }
                return seen.fold;
            } finally {
                looking.unlock();
            }
        }

        private void look() {
            F fold = seen.fold;
            long next = seen.next;
            for (RecordedEvent event : log.stream(name, next)) {
                fold = step.apply(fold, event.payload());
                next = event.sequence() + 1;
            }
            seen = new Seen<>(fold, next);
        }
    }
}
