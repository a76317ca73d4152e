package io.sanshan.application.measuring.faults;

import java.util.Arrays;
import java.util.Locale;

/** What goes wrong in a round. */
enum Fault {
    /** One node is killed, at a random moment of its start or of the load. */
    KILL("kill -9"),
    /** The clock of each node jumps to and fro by hours; then one of them is killed. */
    CLOCK("clock stepped, then kill -9"),
    /** After the load the read models are built anew, and that process is killed. */
    REBUILD("kill -9 in a rebuild"),
    /** One of several nodes is stopped in good order, as at an upgrade. */
    STOP("a node stopped"),
    /** All connections to the store break, and none is made for some seconds. */
    CUT("connections cut"),
    /** The store ends and comes back. */
    STORE("store stopped and started"),
    /** Nothing more fits on the disk, until the node is killed. */
    DISK("disk full, then kill -9");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    static Fault of(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault named " + name));
    }

    /** Whether it needs nodes that work already: while they start, nobody promises that they outlive it. */
    boolean waitsForAll() {
        return this == CUT || this == STORE || this == DISK;
    }

    @Override
    public String toString() {
        return text;
    }
}
