package io.sanshan.domain.letter;

import io.sanshan.domain.ids.LetterId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a letter. */
public sealed interface LetterCommand {

    LetterId letter();

    /**
     * Gives up on an event for one reader.
     *
     * @param reader the read model or process that could not take it in
     * @param stream the stream of the event
     * @param event the id of the event
     * @param kind the kind of the event
     */
    record DiscardLetter(
            @TargetAggregateIdentifier LetterId letter,
            String reader,
            String stream,
            String event,
            String kind,
            String reason)
            implements LetterCommand {}
}
