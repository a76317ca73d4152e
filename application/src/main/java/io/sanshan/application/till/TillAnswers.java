package io.sanshan.application.till;

import io.sanshan.domain.ids.TillDeviceId;
import java.time.Duration;
import java.time.Instant;

/**
 * Port to the answers that tills were given, by device and the key that the till gave its request. A till that heard nothing asks
 * again, and must read what it would have read. Answers are no read model: nothing of them is rebuilt from the log, and without them
 * a repeated request is decided again under the same command id, for which the log gives its accepted answer again.
 */
public interface TillAnswers {

    /** How long an answer is kept. */
    Duration KEPT = Duration.ofDays(30);

    /**
     * Begins to answer a request, unless somebody answers it now or has answered it.
     *
     * @param fingerprint of method, path and body
     * @param until when somebody else may take over, should this process be gone by then
     */
    Begun begin(TillDeviceId device, String key, String fingerprint, Instant now, Instant until);

    /** Keeps the answer. An answer that is there already stays. */
    void keep(TillDeviceId device, String key, String claim, Answer answer);

    /** The work failed: the same request may be answered by whoever comes next, and no other one under this key. */
    void putOff(TillDeviceId device, String key, String claim);

    /** It was no request to be answered: the key is free again. */
    void letGo(TillDeviceId device, String key, String claim);

    /** Removes some of the answers from before a moment; how many. */
    int removeBefore(Instant moment, int most);

    /** Whether this caller is the one of all nodes who removes what is old, until the next time. */
    boolean mayRemove(Instant now, Instant next);

    /** What became of the wish to answer. */
    sealed interface Begun {

        /**
         * It is this caller's to answer.
         *
         * @param claim what it is kept, put off or let go with
         * @param begunAt when the request came first: a moment that it names is held against that
         */
        record Yours(String claim, Instant begunAt) implements Begun {}

        /** Somebody answers it now. */
        record Underway(String fingerprint) implements Begun {}

        /** It is answered. */
        record Answered(String fingerprint, Answer answer) implements Begun {}
    }

    /** An answer as it went over the wire. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, String contentType, byte[] body) {
        @Override
        public String toString() {
            return "Answer[" + status + ']';
        }
    }
}
