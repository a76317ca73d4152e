package io.sanshan.application.importing.adapter;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.importing.ImportStatus.State;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.ImportStopped.Why;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.importing.ImportTexts;
import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.run.ImportRun;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.UniqueKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs one import at a time, knows how far it is, and lets it end before the application's other parts do. */
@Component
final class Imports implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportRun run;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile ImportStatus status = new ImportStatus(State.IDLE, null, 0);
    private volatile boolean running;

    Imports(CommandSender commands, UniqueKeys uniqueKeys, EventLog log, Clock clock) {
        this.run = new ImportRun(commands, uniqueKeys, log, clock, () -> !running);
    }

    ImportSummary importFolder(Path folder, ImportListener listener) {
        if (!Files.isDirectory(folder)) {
            throw new ImportStopped("there is no folder " + folder);
        }
        return alone(State.IMPORTING, () -> importFrom(DataFolder.of(folder), listener));
    }

    ImportStatus status() {
        return status;
    }

    /** Keeps others out while the work runs; how it ended can be asked afterwards. */
    <T> T alone(State state, Supplier<T> work) {
        if (!oneAtATime.tryLock()) {
            throw new ImportStopped("another import runs; try again when it has ended");
        }
        try {
            if (!running) {
                throw new ImportStopped(
                        Why.APPLICATION_STOPS, "the application stops; the next start goes on with the import");
            }
            status = new ImportStatus(state, null, 0);
            T result = work.get();
            status = new ImportStatus(State.DONE, null, status.brokenRows());
            return result;
        } catch (RuntimeException | Error e) {
            Why why = e instanceof ImportStopped stopped ? stopped.why() : Why.UNEXPECTED;
            status = ImportStatus.failed(status.progress(), status.brokenRows(), why);
            if (e instanceof ImportStopped && e.getCause() == null) {
                LOG.warn("An import stopped: {}", e.getMessage());
            } else {
                LOG.error("An import stopped", e);
            }
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    ImportSummary importFrom(DataFolder folder, ImportListener listener) {
        return run.run(folder, new Watched(listener));
    }

    void goesOnWith(State state) {
        status = new ImportStatus(state, null, status.brokenRows());
    }

    @Override
    public void start() {
        running = true;
    }

    /** Waits until the hands have put down what they held: the log behind them still answers. */
    @Override
    public void stop() {
        running = false;
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to stop: before the web server, the processors and the connections. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Passes on what it hears, after noting it for those who ask, and for the log file. */
    private final class Watched implements ImportListener {

        private final ImportListener listener;

        private Watched(ImportListener listener) {
            this.listener = listener;
        }

        @Override
        public void progressed(ImportProgress progress) {
            status = new ImportStatus(State.IMPORTING, progress, status.brokenRows());
            listener.progressed(progress);
        }

        @Override
        public void broken(BrokenRow row) {
            status = new ImportStatus(status.state(), status.progress(), status.brokenRows() + 1);
            // Without what the row says: the data of others may hold anything, and the log file is kept for long.
            LOG.warn("Not imported: {}, line {}: {}", row.file(), row.line(), row.fault());
            listener.broken(row);
        }

        @Override
        public void knownAlready() {
            LOG.info("{}", ImportTexts.of(Locale.ENGLISH).knownAlready());
            listener.knownAlready();
        }

        @Override
        public void finished(ImportSummary summary) {
            LOG.info("{}", summary.line());
            listener.finished(summary);
        }
    }
}
