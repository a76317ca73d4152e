package io.sanshan.application.letter;

import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import java.util.List;

/** What readers of the log could not take in. */
@Door
public interface LetterQueries {

    /** In the order of the log, two hundred at most. */
    @AllowedTo({Party.AUDITOR, Party.DATA_PROTECTION})
    List<DeadLetter> list(Caller caller);

    /** How many there are. */
    @AllowedTo({Party.AUDITOR, Party.DATA_PROTECTION})
    long count(Caller caller);

    /** How far a try of all letters is on this node, or how the last one ended. */
    @AllowedTo({Party.AUDITOR, Party.DATA_PROTECTION})
    RetryStatus retryOfAll(Caller caller);

    /** Readers that are behind and do not move, as this node sees it. */
    @AllowedTo({Party.AUDITOR, Party.DATA_PROTECTION})
    List<StandingReader> standing(Caller caller);
}
