package io.sanshan.application.importing;

/** An import that could not go on to its end. What it sent is in the log; the same import later goes on from there. */
public final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportStopped(String message, Throwable cause) {
        super(message, cause);
    }

    public ImportStopped(String message) {
        super(message);
    }
}
