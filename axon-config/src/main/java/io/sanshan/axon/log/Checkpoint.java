package io.sanshan.axon.log;

import java.util.Arrays;

/** What the chain was after some events, so that it need not begin at the first event again, and a change is found by place. */
final class Checkpoint {

    /** Of the hash of each event so much is kept, which names an event that was changed; that it was, the link proves. */
    static final int PRINT_BYTES = 8;

    private final long previous;
    private final long events;
    private final long position;
    private final String link;
    private final byte[] prints;

    /**
     * @param previous events up to the checkpoint before
     * @param events events up to this one
     * @param position of the last of them in its store
     * @param prints the beginnings of the hashes of the events since the checkpoint before
     */
    Checkpoint(long previous, long events, long position, String link, byte[] prints) {
        this.previous = previous;
        this.events = events;
        this.position = position;
        this.link = link;
        this.prints = prints;
    }

    static Checkpoint beforeTheFirst(long beginning) {
        Chain none = Chain.beginning();
        return new Checkpoint(0, none.events(), beginning, none.link(), new byte[0]);
    }

    long previous() {
        return previous;
    }

    long events() {
        return events;
    }

    long position() {
        return position;
    }

    String link() {
        return link;
    }

    byte[] prints() {
        return prints;
    }

    /** @param index among the events of this checkpoint, from zero */
    boolean hasPrint(int index, byte[] eventHash) {
        int from = index * PRINT_BYTES;
        return from + PRINT_BYTES <= prints.length
                && Arrays.equals(prints, from, from + PRINT_BYTES, eventHash, 0, PRINT_BYTES);
    }

    int size() {
        return (int) (events - previous);
    }
}
