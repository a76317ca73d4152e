package io.sanshan.axon.log;

/** A log was not read to its end, so nothing may be decided or shown from it. */
final class HalfALog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HalfALog() {
        super("The log was not read from its file to the end: run ./sanshan import-log again with the same file.");
    }
}
