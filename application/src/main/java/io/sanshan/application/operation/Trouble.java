package io.sanshan.application.operation;

/**
 * Something that does not pass by itself and that operators should look at.
 *
 * @param subject the reader or sheet, by its name in the code; empty where it is about all of them
 */
public record Trouble(Kind kind, String subject) {

    /** What it is. */
    public enum Kind {
        READER_STANDS,
        DEAD_LETTERS,
        WORK_PUT_OFF
    }
}
