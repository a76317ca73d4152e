package io.sanshan.domain.letter;

import io.sanshan.domain.ids.LetterId;

/** What people decided on a letter. */
public sealed interface LetterEvent {

    LetterId letter();

    /** Somebody gave up on an event for one reader, which does not know of it from then on until it is built anew. */
    record LetterDiscarded(LetterId letter, String reader, String stream, String event, String kind, String reason)
            implements LetterEvent {}
}
