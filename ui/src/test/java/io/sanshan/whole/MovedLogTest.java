package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.LogRun;
import io.sanshan.application.audit.RebuildRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brand moves to another installation with the file of its log and the file of its keys: nothing is lost on the way. */
class MovedLogTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SortedMap<String, TreeSet<String>> before;

    private static final List<String> said = new ArrayList<>();

    private static Path home(String name) {
        return folder.resolve(name);
    }

    @BeforeAll
    static void useABrandAndWriteItsLog() throws Exception {
        try (WholeApplication first = WholeApplication.start(home("first"))) {
            new UsedBrand(first).use();
            first.awaitReadModels();
            assertThat(first.get(LogRun.class).export(file("log.jsonl.gz"), Optional.of(file("keys")), said::add))
                    .as("it said %s", said)
                    .isTrue();
            before = tables(first);
        }
        assertThat(before).hasSizeGreaterThan(20).containsKey("member_directory");
    }

    @AfterAll
    static void nobodyElseMayReadTheKeys() throws Exception {
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file("keys"))))
                .isEqualTo("rw-------");
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static List<String> read(String to, Path log, Optional<Path> keys) throws Exception {
        Files.createDirectories(home(to));
        Files.copy(
                home("first").resolve("master.key"),
                home(to).resolve("master.key"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = new ArrayList<>();
        try (WholeApplication asleep = WholeApplication.start(home(to), "sanshan.asleep=true")) {
            asleep.get(LogRun.class).read(log, keys, lines::add);
        }
        return lines;
    }

    @Test
    void hasTheSameReadModelsAndPendingWorkAfterwards() throws Exception {
        List<String> lines = read("second", file("log.jsonl.gz"), Optional.of(file("keys")));
        assertThat(lines).last().asString().isEqualTo(said.getLast().replace("Exported", "Imported"));
        try (WholeApplication second = WholeApplication.start(home("second"))) {
            second.awaitReadModels();
            assertThat(tables(second)).isEqualTo(before);
            assertThat(second.get(LogRun.class).verify("", lines::add)).isTrue();
            assertThat(second.get(RebuildRun.class).verify(lines::add)).isTrue();
        }
    }

    @Test
    void readsNothingIntoALogThatHasEvents() throws Exception {
        try (WholeApplication first = WholeApplication.start(home("first"))) {
            List<String> lines = new ArrayList<>();
            first.get(LogRun.class).read(file("log.jsonl.gz"), Optional.of(file("keys")), lines::add);
            assertThat(lines)
                    .containsExactly("Failed: this log has events already, and a log is read into an empty one only.");
        }
    }

    @Test
    void needsTheKeys() throws Exception {
        assertThat(read("third", file("log.jsonl.gz"), Optional.empty()))
                .last()
                .asString()
                .startsWith("Failed: there are no keys of persons here");
        try (WholeApplication third = WholeApplication.start(home("third"))) {
            assertThat(third.get(io.sanshan.application.shared.EventLog.class).head())
                    .isZero();
        }
    }

    private static SortedMap<String, TreeSet<String>> tables(WholeApplication application) throws Exception {
        SortedMap<String, TreeSet<String>> tables = new TreeMap<>();
        try (Connection connection = application.database("dataSource").getConnection();
                ResultSet names = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"BASE TABLE"})) {
            while (names.next()) {
                String table = names.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT);
                if (!List.of("token_entry", "flyway_schema_history", "process_claim", "unfinished_reset")
                        .contains(table)) {
                    tables.put(table, rows(connection, table));
                }
            }
        }
        return tables;
    }

    private static TreeSet<String> rows(Connection connection, String table) throws Exception {
        TreeSet<String> rows = new TreeSet<>();
        try (ResultSet found = connection.createStatement().executeQuery("select * from " + table)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
