package io.sanshan.application.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Port to the letters of all readers, which are kept beside the read models. */
public interface Letters {

    /** In the order of the log, at most so many. */
    List<DeadLetter> list(int most);

    long count();

    Optional<DeadLetter> of(String reader, String event);

    /** Hands the letters of one stream to their reader once more, one after the other, until one fails again. */
    Retried retry(String reader, String stream);

    /**
     * Hands all letters of all readers over once more, and comes back at the end.
     *
     * @param goesOn told how far it is, before the first stream and after each; false ends it there
     */
    RetryProgress retryAll(Predicate<RetryProgress> goesOn);

    /** Takes one away that was decided on. */
    void remove(String reader, String event);

    /** What a retry came to. */
    enum Retried {
        DONE,
        FAILED_AGAIN,
        BUSY,
        GONE
    }
}
