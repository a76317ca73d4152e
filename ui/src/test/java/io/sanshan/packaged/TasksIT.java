package io.sanshan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./sanshan import} and {@code ./sanshan rebuild} do, on one home: with nothing running, then with the application. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TasksIT {

    private static final String KNOWN = "This data was imported before; nothing was changed.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static Ending firstImport;

    @BeforeAll
    static void importOnce() throws Exception {
        home = folder.resolve("home");
        firstImport = imported(SmallBrand.in(folder.resolve("first brand"), 3));
    }

    private static Ending imported(Path data) throws IOException, InterruptedException {
        return Ending.of(PackagedJar.task(home, List.of("--sanshan.task=import", "--sanshan.import-folder=" + data)));
    }

    private static Ending verified() throws IOException, InterruptedException {
        return Ending.of(PackagedJar.task(home, List.of("--sanshan.task=rebuild", "--sanshan.rebuild-verify=true")));
    }

    @Test
    void reportsABrokenRowAndImportsTheOthers() {
        assertThat(firstImport.exitCode()).as("it said %s", firstImport.lines()).isZero();
        assertThat(firstImport.lines()).contains(SmallBrand.BROKEN).doesNotContain(KNOWN);
        assertThat(firstImport.lines()).last().asString().matches(SmallBrand.imported(1));
    }

    @Test
    void changesNothingWhenTheSameIsImportedAgain() throws Exception {
        Ending again = imported(folder.resolve("first brand"));
        assertThat(again.exitCode()).as("it said %s", again.lines()).isZero();
        assertThat(again.lines()).contains(SmallBrand.BROKEN, KNOWN);
        assertThat(again.lines()).last().isEqualTo(firstImport.lines().getLast());
    }

    /** The data of others may hold anything, names as well. */
    @Test
    void saysInTheLogFileWhichRowIsBrokenButNotWhatItHolds() throws Exception {
        assertThat(Files.readAllLines(home.resolve("sanshan.log")))
                .filteredOn(line -> line.contains("transactions.csv"))
                .anyMatch(line -> line.endsWith("transactions.csv, line 3: NUMBER_MALFORMED"))
                .allMatch(line -> line.matches(".*: transactions\\.csv, line \\d+: [A-Z_]+"));
    }

    @Test
    void failsOnAFolderWithoutData() throws Exception {
        Ending ending = imported(Files.createDirectories(folder.resolve("nothing")));
        assertThat(ending.exitCode()).as("it said %s", ending.lines()).isNotZero();
        assertThat(ending.lines()).contains("transactions.csv: the file is missing");
        assertThat(ending.lines()).last().asString().startsWith("Failed: ");
    }

    /** A hook of the virtual machine would end it while the logs are closed, and speak behind a task's last line. */
    @Test
    void endsPushBeforeItsLogs() throws Exception {
        Ending ending = Ending.of(PackagedJar.task(
                home,
                List.of(
                        "--sanshan.task=import",
                        "--sanshan.import-folder=" + Files.createDirectories(folder.resolve("nothing")),
                        "--logging.level.org.atmosphere.cpr.DefaultBroadcaster=trace")));
        assertThat(ending.lines())
                .filteredOn(line -> line.contains("is being destroyed"))
                .isNotEmpty()
                .allMatch(line -> line.contains(" main] "));
    }

    @Test
    void verifiesReadModelsAndFailsWhereOneCellWasChangedByHand() throws Exception {
        Ending sound = verified();
        assertThat(sound.exitCode()).as("it said %s", sound.lines()).isZero();
        assertThat(sound.lines()).last().asString().startsWith("Verified: ");

        changeOneCell();
        Ending unsound = verified();
        assertThat(unsound.exitCode()).as("it said %s", unsound.lines()).isNotZero();
        assertThat(unsound.lines())
                .filteredOn(line -> line.contains(" differs "))
                .singleElement()
                .asString()
                .startsWith("store_directory row ")
                .endsWith(" differs in region");
    }

    private static void changeOneCell() throws SQLException {
        try (Connection readModels = DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("read-models") + ";IFEXISTS=TRUE", "sanshan", "")) {
            assertThat(readModels.createStatement().executeUpdate("update store_directory set region = 'Elsewhere'"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhileTheApplicationRunsWithACertificate {

        @SuppressWarnings("NullAway.Init")
        private static SelfSigned pair;

        @SuppressWarnings("NullAway.Init")
        private static RunningJar application;

        @BeforeAll
        static void start() throws Exception {
            pair = SelfSigned.in(Files.createDirectories(folder.resolve("a pair of keys")));
            application = RunningJar.on(home, "tasks", pair);
        }

        @AfterAll
        static void stop() throws Exception {
            application.close();
        }

        @Test
        void answersOverTlsWithThisCertificateOnly() throws Exception {
            HttpResponse<String> health = application.health(application.address());
            assertThat(application.address()).startsWith("https://");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"UP\"");
            assertThat(health.sslSession().orElseThrow().getPeerCertificates()).containsExactly(pair.trusted());
            assertThat(application
                            .health(application.address().replace("https:", "http:"))
                            .statusCode())
                    .as("of HTTP on the same port")
                    .isEqualTo(400);
        }

        @Test
        void importsThroughTheRunningApplication() throws Exception {
            Path data = SmallBrand.in(folder.resolve("second brand"), 4);
            Ending first = Ending.of(PackagedJar.command(home, "import", data.toString()));
            assertThat(first.exitCode()).as("it said %s", first.lines()).isZero();
            assertThat(first.lines()).contains(SmallBrand.BROKEN).doesNotContain(KNOWN);
            assertThat(first.lines()).last().asString().matches(SmallBrand.imported(2));

            Ending again = Ending.of(PackagedJar.command(home, "import", data.toString()));
            assertThat(again.exitCode()).as("it said %s", again.lines()).isZero();
            assertThat(again.lines()).contains(SmallBrand.BROKEN, KNOWN);
            assertThat(again.lines()).last().isEqualTo(first.lines().getLast());
        }

        @Test
        void tellsThatTheRunningApplicationCouldNotImport() throws Exception {
            Path nothing = Files.createDirectories(folder.resolve("nothing to import"));
            Ending ending = Ending.of(PackagedJar.command(home, "import", nothing.toString()));
            assertThat(ending.exitCode()).as("it said %s", ending.lines()).isNotZero();
            assertThat(ending.lines())
                    .contains("transactions.csv: the file is missing")
                    .anyMatch(line -> line.startsWith("Failed: "));
        }
    }
}
