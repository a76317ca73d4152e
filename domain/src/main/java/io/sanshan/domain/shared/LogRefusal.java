package io.sanshan.domain.shared;

/** What is refused before an aggregate is asked. */
public enum LogRefusal implements RefusalCode {
    /** Something with this id exists already. */
    EXISTS,
    /** There is nothing with this id. */
    UNKNOWN,
    /** The log holds this command, for something else than it is for now. */
    REPEATED,
    /** It holds more than the log takes at once; argument: how many kB that is. */
    TOO_LARGE
}
