package io.sanshan.application.importing.adapter;

import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.shared.Caller;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The door to the one import that may run. */
@Component
final class ImportsDoor implements ImportDoor {

    private final Imports imports;

    ImportsDoor(Imports imports) {
        this.imports = imports;
    }

    @Override
    public ImportSummary importFolder(Caller caller, Path folder, ImportListener listener) {
        return imports.importFolder(folder, listener);
    }

    @Override
    public ImportStatus status(Caller caller) {
        return imports.status();
    }
}
