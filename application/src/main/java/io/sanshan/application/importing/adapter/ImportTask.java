package io.sanshan.application.importing.adapter;

import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.shared.Caller;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The work of a process that was started for an import alone. */
@Component
@ConditionalOnProperty(name = "sanshan.task", havingValue = "import")
final class ImportTask implements ApplicationRunner, ExitCodeGenerator {

    private final ImportDoor door;
    private final Path folder;
    private int exitCode;

    ImportTask(ImportDoor door, @Value("${sanshan.import-folder}") Path folder) {
        this.door = door;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            door.importFolder(new Caller.System("import"), folder, TerminalListener.ofThisProcess());
        } catch (ImportStopped e) {
            System.out.println("Failed: " + e.getMessage());
            exitCode = 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
