package io.sanshan.application.importing;

/** An import that could not go on to its end. What it sent is in the log; the same import later goes on from there. */
public final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a person at a screen has to know of it; the message says more, in the language of the log. */
    public enum Why {
        /** The application stops; the next start goes on with it. */
        APPLICATION_STOPS,
        /** The folder holds nothing of the form that can be imported. */
        NOTHING_TO_IMPORT,
        /** Something broke; the log file says what. */
        UNEXPECTED
    }

    private final Why why;

    public ImportStopped(Why why, String message) {
        super(message);
        this.why = why;
    }

    public ImportStopped(String message, Throwable cause) {
        super(message, cause);
        why = Why.UNEXPECTED;
    }

    public ImportStopped(String message) {
        this(Why.UNEXPECTED, message);
    }

    public Why why() {
        return why;
    }
}
