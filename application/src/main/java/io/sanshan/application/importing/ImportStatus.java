package io.sanshan.application.importing;

import org.jspecify.annotations.Nullable;

/**
 * Whether something is being brought in right now, for screens that open meanwhile.
 *
 * @param progress null unless an import has begun to send and is not at its end
 * @param brokenRows of the import that runs or ran last
 * @param why it failed; null in every other state
 */
public record ImportStatus(
        State state, @Nullable ImportProgress progress, int brokenRows, ImportStopped.@Nullable Why why) {

    /** Of an import that has not failed. */
    public ImportStatus(State state, @Nullable ImportProgress progress, int brokenRows) {
        this(state, progress, brokenRows, null);
    }

    public static ImportStatus failed(@Nullable ImportProgress progress, int brokenRows, ImportStopped.Why why) {
        return new ImportStatus(State.FAILED, progress, brokenRows, why);
    }

    /** Where it stands. */
    public enum State {
        /** Nothing was asked for since the start. */
        IDLE,
        /** Files are read and commands sent. */
        IMPORTING,
        /** The imported brand is brought to life. */
        BRINGING_TO_LIFE,
        /** All is there. */
        DONE,
        /** It stopped; the log file says why, and the next start goes on with it. */
        FAILED
    }

    public boolean isRunning() {
        return state == State.IMPORTING || state == State.BRINGING_TO_LIFE;
    }
}
