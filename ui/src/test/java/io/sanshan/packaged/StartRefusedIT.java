package io.sanshan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in the production profile with settings that are not enough. */
class StartRefusedIT {

    private static final Map<String, String> COMPLETE = Map.of(
            "SANSHAN_PROFILE", "production",
            "SANSHAN_LOG_STORE", "mysql",
            "SANSHAN_MYSQL_URL", "jdbc:mysql://127.0.0.1:1/sanshan",
            "SANSHAN_MYSQL_USER", "brand",
            "SANSHAN_MYSQL_PASSWORD", "nobody-reads-this",
            "SANSHAN_MASTER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "SANSHAN_PUBLIC_URL", "http://localhost:8080");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private List<String> refused(Map<String, String> environment, String... properties)
            throws IOException, InterruptedException {
        Map<String, String> whole = new HashMap<>(environment);
        // One may be named for other tests.
        whole.put("SANSHAN_AXON_SERVER", "");
        File said = folder.resolve("said").toFile();
        Process process =
                PackagedJar.serving(Files.createDirectories(folder.resolve("home")), whole, List.of(properties), said);
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> lines = Files.readAllLines(said.toPath());
        assertThat(lines).allMatch(line -> line.startsWith("sanshan: "));
        return lines;
    }

    @Test
    void tellsAllProblemsALineEach() throws Exception {
        assertThat(refused(Map.of("SANSHAN_PROFILE", "production"))).hasSize(6);
    }

    @Test
    void tellsOneProblemInOneLine() throws Exception {
        Map<String, String> environment = new HashMap<>(COMPLETE);
        environment.remove("SANSHAN_MYSQL_USER");
        assertThat(refused(environment))
                .singleElement()
                .asString()
                .startsWith("sanshan: SANSHAN_MYSQL_USER is missing");
    }

    @Test
    void refusesTheDemoBrand() throws Exception {
        assertThat(refused(COMPLETE, "-Dsanshan.demo=true"))
                .singleElement()
                .asString()
                .contains("sanshan.demo is true");
    }

    @Test
    void tellsInOneLineThatTheMasterKeyIsAnotherOne() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        assertThat(Ending.of(PackagedJar.task(home, List.of("--sanshan.task=verify")))
                        .exitCode())
                .as("the database was begun with a key of its own")
                .isZero();
        Files.writeString(home.resolve("master.key"), Objects.requireNonNull(COMPLETE.get("SANSHAN_MASTER_KEY")));

        Ending refused = Ending.of(PackagedJar.task(home, List.of("--sanshan.task=verify")));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lines())
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("APPLICATION FAILED"))
                .last()
                .asString()
                .startsWith("sanshan: The master key is not the one that this database was begun with");
    }
}
