package io.sanshan.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.packaged.Ending;
import io.sanshan.packaged.PackagedJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        run("embedded", 3);
    }

    /** Kills alone: what goes wrong with the database itself takes minutes and is asked by hand. */
    @Test
    void nodesThatShareOneMySqlLoseNoAnswerAndGiveNothingTwice() throws Exception {
        assumeTrue(TestDatabase.vendors().anyMatch(Vendor.MYSQL::equals), "no MySQL is named");
        try (TestDatabase database = TestDatabase.empty(Vendor.MYSQL, 1)) {
            String[] settings = database.settings(
                    "faults.nodes=2",
                    "faults.only=kill",
                    "sanshan.durable.connections=12",
                    "spring.datasource.hikari.maximum-pool-size=20");
            run("mysql", 1, Stream.of(settings).map("--"::concat).toArray(String[]::new));
        }
    }

    private void run(String name, int rounds, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("--sanshan.task=faults", "--faults.rounds=" + rounds, "--faults.seed=" + System.nanoTime()));
        arguments.addAll(List.of(more));
        // Printed by the rounds, so that a failure can be looked at again with the same moments.
        List<String> lines = Ending.well(PackagedJar.task(folder.resolve(name), arguments));
        lines.forEach(System.out::println);
        assertThat(lines).last().asString().startsWith("Nothing lost, nothing doubled");
        assertThat(lines)
                .filteredOn(line -> line.matches(" +[1-" + rounds + "]  \\S.* +\\d+ +\\d+ +\\d+  0"))
                .as("rounds, and what went wrong in each")
                .hasSize(rounds);
    }
}
