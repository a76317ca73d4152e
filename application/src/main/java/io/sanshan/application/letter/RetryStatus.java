package io.sanshan.application.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether all letters are being tried again on this node right now, and how that ended last, for screens that open meanwhile.
 *
 * @param progress of the try that runs or ran last; null until it knows how much there is
 * @param ended when it ended; null while it runs, and where none was asked for
 * @param fault what ended it early, by kinds alone; null in every other case
 */
public record RetryStatus(
        State state,
        @Nullable RetryProgress progress,
        @Nullable Instant ended,
        @Nullable String fault) {

    /** Nobody asked since the start of the node. */
    public static final RetryStatus NONE = new RetryStatus(State.NONE, null, null, null);

    public static RetryStatus running(@Nullable RetryProgress progress) {
        return new RetryStatus(State.RUNNING, progress, null, null);
    }

    public static RetryStatus ended(RetryProgress progress, Instant when) {
        return new RetryStatus(State.ENDED, progress, when, null);
    }

    /** It could not go on; what was taken in until then stays. */
    public static RetryStatus failed(@Nullable RetryProgress progress, Instant when, String fault) {
        return new RetryStatus(State.FAILED, progress, when, fault);
    }

    /** Where it stands. */
    public enum State {
        NONE,
        RUNNING,
        ENDED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
