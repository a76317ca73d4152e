package io.sanshan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.packaged.Ending;
import io.sanshan.packaged.PackagedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code ./sanshan faults}: kills the packaged jar's process as the kernel would, and asks the log afterwards. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FaultRoundsIT {

    @TempDir
    Path folder;

    @Test
    void loseNoAnswerAndGiveNothingTwice() throws Exception {
        // Printed by the rounds, so that a failure can be looked at again with the same moments.
        List<String> lines = Ending.well(PackagedJar.task(
                folder.resolve("faults"),
                List.of("--sanshan.task=faults", "--faults.rounds=3", "--faults.seed=" + System.nanoTime())));
        lines.forEach(System.out::println);
        assertThat(lines).last().asString().startsWith("Nothing lost, nothing doubled");
        assertThat(lines)
                .filteredOn(line -> line.matches(" +[123]  \\S.* +\\d+ +\\d+ +\\d+  0"))
                .as("rounds, and what went wrong in each")
                .hasSize(3);
    }
}
