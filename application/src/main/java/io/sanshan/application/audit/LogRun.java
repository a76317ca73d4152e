package io.sanshan.application.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Checks, writes and reads the log for an operator at a terminal. The last line says how it ended. */
@Component
public class LogRun {

    private final LogCheck check;
    private final LogFiles files;

    public LogRun(LogCheck check, LogFiles files) {
        this.check = check;
        this.files = files;
    }

    /**
     * Compares the log with its hash chain; true when nothing differs.
     *
     * @param noted what an earlier check said, or nothing
     */
    public boolean verify(String noted, Consumer<String> lines) {
        return telling(lines, () -> {
            Optional<ChainNote> note = noted.isBlank()
                    ? Optional.empty()
                    : Optional.of(ChainNote.parse(noted)
                            .orElseThrow(() -> new LogFileProblem("a note looks like 123:0a1b…, as verify prints it")));
            LogCheck.Outcome outcome = check.run(note, lines);
            lines.accept(outcome.difference()
                    .map(difference -> "Failed: " + difference + ".")
                    .orElse("The log is as it was written. Note for a later check: " + outcome.chain()));
            return outcome.difference().isEmpty();
        });
    }

    public boolean export(Path file, Optional<Path> keys, Consumer<String> lines) {
        return telling(lines, () -> {
            ChainNote chain = files.export(file, keys, lines);
            lines.accept("Exported " + chain.events() + " events, chain " + chain + ".");
            return true;
        });
    }

    public boolean read(Path file, Optional<Path> keys, Consumer<String> lines) {
        return telling(lines, () -> {
            ChainNote chain = files.read(file, keys, lines);
            lines.accept("Imported " + chain.events() + " events, chain " + chain + ".");
            return true;
        });
    }

    private static boolean telling(Consumer<String> lines, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (LogFileProblem problem) {
            lines.accept("Failed: " + problem.getMessage() + ".");
        } catch (RuntimeException fault) {
            lines.accept("Failed: " + FaultTypes.of(fault) + ".");
        }
        return false;
    }
}
