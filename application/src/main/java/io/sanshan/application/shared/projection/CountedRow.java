package io.sanshan.application.shared.projection;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** How far a stream is counted, so that an event that comes again is not counted again. */
@MappedSuperclass
public abstract class CountedRow {

    @Id
    private String stream = "";

    private long lastSequence = -1;

    protected CountedRow() {}

    protected CountedRow(String stream) {
        this.stream = stream;
    }

    public final String stream() {
        return stream;
    }

    /** Whether the event is to be counted; from then on it is. */
    public final boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }
}
