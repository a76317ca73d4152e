package io.sanshan.domain.letter;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.ids.LetterId;
import io.sanshan.domain.letter.LetterCommand.DiscardLetter;
import io.sanshan.domain.letter.LetterEvent.LetterDiscarded;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** An event that one reader could not take in. The log hears of it when somebody decides on it. */
@Revision("1")
public class Letter {

    @AggregateIdentifier
    private LetterId id;

    protected Letter() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DiscardLetter command) {
        Rule.require(new WhoDiscardsSaysWhy(command.reason()));
        apply(new LetterDiscarded(
                command.letter(),
                command.reader(),
                command.stream(),
                command.event(),
                command.kind(),
                command.reason()));
    }

    @EventSourcingHandler
    void evolve(LetterDiscarded event) {
        id = event.letter();
    }
}
