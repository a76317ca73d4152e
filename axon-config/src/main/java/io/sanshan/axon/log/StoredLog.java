package io.sanshan.axon.log;

import java.util.List;

/** The log of whichever store keeps it, read and filled past Axon. */
interface StoredLog {

    /** A position before that of the first event. */
    long beginning();

    /** The position of the newest event, or {@link #beginning()}. */
    long head();

    /** The next events behind a position, in their order; fewer than asked when the head is reached. */
    List<StoredEvent> after(long position, int most);

    /** Adds events as they are, behind all others, with one answer for all of them. Positions are the store's to give. */
    void append(List<StoredEvent> events);
}
