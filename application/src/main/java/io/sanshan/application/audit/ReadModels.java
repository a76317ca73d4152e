package io.sanshan.application.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to the read models as a whole: how far each one is, and building one anew from the log. It is built in tables of its own
 * beside the live ones, which take their place once they have seen as much: screens go on with the old rows until then.
 */
public interface ReadModels {

    /** All read models that can be rebuilt, by name. */
    List<State> states();

    State state(String readModel);

    /**
     * Builds a read model anew. Returns once that is noted; {@link #states()} tells how far it is. One that is being built goes on,
     * one that is paused too.
     */
    void rebuild(String readModel);

    /** Leaves a rebuild where it is; false where there is none that could be paused. */
    boolean pause(String readModel);

    /** Lets a paused rebuild go on; false where none is paused. */
    boolean resume(String readModel);

    /** Gives a rebuild up and throws away what it built; false where there is none, or it is taking the live one's place. */
    boolean cancel(String readModel);

    /**
     * How far a read model is.
     *
     * @param position events of the log that its rows have seen
     * @param head events in the log
     * @param rebuild the last time it was built anew, if it ever was
     * @param fault what stops it, if something does; without values of any row
     */
    record State(
            String name,
            long position,
            long head,
            @Nullable Rebuild rebuild,
            @Nullable String fault) {

        /** Whether it is being built anew at this moment. */
        public boolean rebuilding() {
            return rebuild != null && rebuild.phase().isGoingOn();
        }

        /** It has seen all that is in the log, and nothing is about to take its place. */
        public boolean isCaughtUp() {
            return position >= head && !rebuilding();
        }
    }

    /**
     * A read model that is, or was, built anew beside the live one.
     *
     * @param position events of the log that it has seen
     * @param head events in the log when that was noted
     * @param perSecond events a second, of late
     * @param reason what hinders it or ended it; without values of any row
     */
    record Rebuild(
            Phase phase,
            long position,
            long head,
            long perSecond,
            @Nullable String reason) {

        /** The reason where it was given up since a member was erased while it was paused. */
        public static final String FOR_AN_ERASURE = "FOR_AN_ERASURE";

        /** Nothing where it does not go on, or has only just begun. */
        public Optional<Duration> remaining() {
            return phase.isGoingOn() && perSecond > 0
                    ? Optional.of(Duration.ofSeconds(Math.ceilDiv(Math.max(0, head - position), perSecond)))
                    : Optional.empty();
        }
    }

    /** Where a rebuild stands. */
    enum Phase {
        RUNNING,
        PAUSED,
        /** It takes the place of the live one, which can neither be paused nor cancelled. */
        SWITCHING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isGoingOn() {
            return this == RUNNING || this == SWITCHING;
        }
    }
}
