package io.sanshan.application.audit;

import io.sanshan.application.shared.RecordedEvent;
import java.time.Instant;

/** A moment to look back to, and by which of the two times. */
public record Moment(Kind kind, Instant at) {

    /** Which time a moment is told by. */
    public enum Kind {
        /** Position in the log: what was known then. */
        AS_WE_KNEW_IT,
        /** Business time: what had happened by then, as far as is known today. */
        AS_IT_WAS
    }

    boolean includes(RecordedEvent event) {
        Instant time =
                switch (kind) {
                    case AS_WE_KNEW_IT -> event.recordedAt();
                    case AS_IT_WAS -> event.occasion().occurredAt();
                };
        return !time.isAfter(at);
    }
}
