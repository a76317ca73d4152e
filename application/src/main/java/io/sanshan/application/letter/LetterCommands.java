package io.sanshan.application.letter;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;

/** What can be done about events that readers could not take in. */
@Door
public interface LetterCommands {

    /** Tries a reader's letters of one stream again. */
    @AllowedTo(Party.AUDITOR)
    Outcome retry(Request request, String reader, String stream);

    /** Begins to try all letters again, and does not wait for the end. False where this node is at it already. */
    @AllowedTo(Party.AUDITOR)
    boolean retryAll(Request request);

    /** Gives up on one event for one reader; those that waited behind it are tried. */
    @AllowedTo(Party.AUDITOR)
    Outcome discard(Request request, String reader, String event, String reason);
}
