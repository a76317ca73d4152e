package io.sanshan.domain.importing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.ids.ImportId;
import io.sanshan.domain.importing.DataImportCommand.FinishDataImport;
import io.sanshan.domain.importing.DataImportCommand.StartDataImport;
import io.sanshan.domain.importing.DataImportEvent.DataImportFinished;
import io.sanshan.domain.importing.DataImportEvent.DataImportStarted;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** One import of data. One that started and did not finish was interrupted, and is sent again. */
@Revision("1")
public class DataImport {

    @AggregateIdentifier
    private ImportId id;

    private boolean finished;

    protected DataImport() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(StartDataImport command) {
        apply(new DataImportStarted(command.imported()));
    }

    @EventSourcingHandler
    void evolve(DataImportStarted event) {
        id = event.imported();
    }

    @CommandHandler
    void decide(FinishDataImport command) {
        Rule.require(new AnImportFinishesOnce(finished));
        apply(new DataImportFinished(id, command.rows(), command.brokenRows()));
    }

    @EventSourcingHandler
    void evolve(DataImportFinished event) {
        finished = true;
    }
}
