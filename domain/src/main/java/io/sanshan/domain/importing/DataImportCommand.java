package io.sanshan.domain.importing;

import io.sanshan.domain.ids.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an import. */
public sealed interface DataImportCommand {

    ImportId imported();

    /** Starts an import, before the first of its data is sent. */
    record StartDataImport(@TargetAggregateIdentifier ImportId imported) implements DataImportCommand {}

    /**
     * Records that all of it was sent.
     *
     * @param rows that were read
     * @param brokenRows that could not be taken
     */
    record FinishDataImport(@TargetAggregateIdentifier ImportId imported, int rows, int brokenRows)
            implements DataImportCommand {}
}
