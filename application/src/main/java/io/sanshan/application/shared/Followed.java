package io.sanshan.application.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds of streams, kept up with the log: each look reads only the events since the last one. Nobody has to tell it of a
 * change, and two nodes that look at the same moment see the same.
 *
 * @param <F> the fold, which must not change once made
 */
public final class Followed<F> {

    private final EventLog log;
    private final Step<F> step;
    private final Cache<String, Seen<F>> cache;

    /** One event further: the fold before, null at the beginning, and the event. */
    @FunctionalInterface
    public interface Step<F> {
        @Nullable
        F apply(@Nullable F before, Object event);
    }

    public Followed(EventLog log, int most, Step<F> step) {
        this.log = log;
        this.step = step;
        this.cache = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The fold as of now; nothing when the stream has no events. */
    public Optional<F> now(String stream) {
        Seen<F> seen = cache.getIfPresent(stream);
        F fold = seen == null ? null : seen.fold;
        long next = seen == null ? 0 : seen.next;
        boolean moved = false;
        for (RecordedEvent event : log.stream(stream, next)) {
            fold = step.apply(fold, event.payload());
            next = event.sequence() + 1;
            moved = true;
        }
        if (fold != null && moved) {
            cache.put(stream, new Seen<>(fold, next));
        }
        return Optional.ofNullable(fold);
    }

    /** The fold as it was last seen, without a look at the log: enough for what never changes once it is there. */
    public Optional<F> lastSeen(String stream) {
        return Optional.ofNullable(cache.getIfPresent(stream)).map(Seen::fold);
    }

    private record Seen<F>(F fold, long next) {}
}
