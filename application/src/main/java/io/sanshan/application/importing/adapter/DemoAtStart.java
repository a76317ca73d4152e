package io.sanshan.application.importing.adapter;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.importing.ImportStatus.State;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.demo.DemoBrand;
import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.journey.JourneyReader;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.UniqueKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the demo brand at the first start, behind the running screens, and goes on with it at the next start where one was cut
 * off.
 */
@Component
@ConditionalOnProperty(name = "sanshan.demo", havingValue = "true")
final class DemoAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final Imports imports;
    private final DemoBrand demo;
    private final DataFolder folder;

    DemoAtStart(
            Imports imports,
            CommandSender commands,
            EventLog log,
            UniqueKeys uniqueKeys,
            AccountCommands accounts,
            Clock clock,
            @Value("${sanshan.demo-data:}") String folder) {
        this.imports = imports;
        this.demo = new DemoBrand(commands, log, uniqueKeys, accounts, clock, () -> !imports.isRunning());
        Path path = Path.of(folder);
        // The jar carries the data too, so that it needs nothing beside itself.
        this.folder = !folder.isBlank() && Files.isDirectory(path) ? DataFolder.of(path) : DataFolder.packaged();
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Thread.ofPlatform().name("demo-brand").daemon().start(this::loadUnlessThere);
    }

    private void loadUnlessThere() {
        try {
            imports.alone(State.IMPORTING, () -> {
                if (!demo.isAlive()) {
                    Journey journey = JourneyReader.read(folder, row -> {});
                    demo.openAccounts(journey);
                    imports.importFrom(folder, TerminalListener.ofThisProcess());
                    imports.goesOnWith(State.BRINGING_TO_LIFE);
                    demo.bringToLife(journey);
                    LOG.info("The demo brand is alive");
                }
                return true;
            });
        } catch (ImportStopped e) {
            LOG.warn("The demo brand is not complete, the next start goes on with it: {}", e.getMessage());
        }
    }
}
