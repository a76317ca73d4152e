package io.sanshan.domain.importing;

import io.sanshan.domain.ids.ImportId;

/** The life of an import. */
public sealed interface DataImportEvent {

    ImportId imported();

    /** An import started. */
    record DataImportStarted(ImportId imported) implements DataImportEvent {}

    /** All data of an import was sent; the same data need not be sent again. */
    record DataImportFinished(ImportId imported, int rows, int brokenRows) implements DataImportEvent {}
}
