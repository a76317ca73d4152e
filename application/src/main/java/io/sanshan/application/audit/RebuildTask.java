package io.sanshan.application.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./sanshan rebuild} while no application runs. */
@Component
@ConditionalOnProperty(name = "sanshan.task", havingValue = "rebuild")
class RebuildTask implements CommandLineRunner, ExitCodeGenerator {

    private final RebuildRun run;
    private final @Nullable String model;
    private final boolean verify;
    private int exitCode;

    RebuildTask(
            RebuildRun run,
            @Value("${sanshan.rebuild-model:#{null}}") @Nullable String model,
            @Value("${sanshan.rebuild-verify:false}") boolean verify) {
        this.run = run;
        this.model = model;
        this.verify = verify;
    }

    @Override
    public void run(String... arguments) {
        boolean well = verify ? run.verify(System.out::println) : run.rebuild(model, System.out::println);
        exitCode = well ? 0 : 1;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
