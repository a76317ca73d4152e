package io.sanshan.application.shared.process;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Follows the events of one stream, and knows which of them it has seen. */
@MappedSuperclass
public abstract class DueRowOfAStream extends DueRow {

    @Column(name = "last_sequence")
    private long lastSequence;

    protected DueRowOfAStream() {}

    protected DueRowOfAStream(String id, long sequence) {
        super(id);
        lastSequence = sequence;
    }

    /** Whether the row has not seen this event; from now on it has. */
    public final boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }
}
