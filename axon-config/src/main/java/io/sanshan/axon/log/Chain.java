package io.sanshan.axon.log;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A hash over the events so far, each over the one before: who changes, removes, adds or exchanges an event changes every
 * later link.
 */
final class Chain {

    private long events;
    private byte[] link;

    private Chain(long events, byte[] link) {
        this.events = events;
        this.link = link;
    }

    static Chain beginning() {
        return new Chain(0, new byte[EventHash.sha256().getDigestLength()]);
    }

    static Chain goingOn(long events, String link) {
        return new Chain(events, HexFormat.of().parseHex(link));
    }

    void add(byte[] eventHash) {
        MessageDigest digest = EventHash.sha256();
        digest.update(link);
        link = digest.digest(eventHash);
        events++;
    }

    /** How many events it holds. */
    long events() {
        return events;
    }

    String link() {
        return HexFormat.of().formatHex(link);
    }
}
