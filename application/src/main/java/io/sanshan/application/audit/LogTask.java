package io.sanshan.application.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** {@code ./sanshan verify}, {@code export} and {@code import-log} while no application runs. */
@Component
@ConditionalOnExpression("{'verify', 'export', 'import-log'}.contains('${sanshan.task:none}')")
class LogTask implements CommandLineRunner, ExitCodeGenerator {

    private final LogRun log;
    private final RebuildRun rebuilds;
    private final String task;
    private final @Nullable Path file;
    private final Optional<Path> keys;
    private final String noted;
    private int exitCode;

    LogTask(
            LogRun log,
            RebuildRun rebuilds,
            @Value("${sanshan.task}") String task,
            @Value("${sanshan.log-file:#{null}}") @Nullable Path file,
            @Value("${sanshan.key-file:#{null}}") @Nullable Path keys,
            @Value("${sanshan.noted-chain:}") String noted) {
        this.log = log;
        this.rebuilds = rebuilds;
        this.task = task;
        this.file = file;
        this.keys = Optional.ofNullable(keys);
        this.noted = noted;
    }

    @Override
    public void run(String... arguments) {
        boolean well =
                switch (task) {
                    case "verify" -> log.verify(noted, System.out::println) && rebuilds.verify(System.out::println);
                    case "export" -> log.export(file(), keys, System.out::println);
                    case "import-log" -> log.read(file(), keys, System.out::println);
                    default -> throw new IllegalArgumentException("no task of the log: " + task);
                };
        exitCode = well ? 0 : 1;
    }

    private Path file() {
        if (file == null) {
            throw new IllegalArgumentException("sanshan.log-file names no file");
        }
        return file;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
