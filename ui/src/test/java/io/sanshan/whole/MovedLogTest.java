package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.LogRun;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brand moves to another installation with the file of its log and the file of its keys: nothing is lost on the way. */
class MovedLogTest {

    private static final Set<String> NOT_OF_THE_LOG =
            Set.of("token_entry", "flyway_schema_history", "process_claim", "unfinished_reset");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SortedMap<String, List<String>> before;

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

    /** Of a later version, or of somebody who would like to see what is made of it. */
    @Test
    void readsNothingThatHasEventsOfAnUnknownKind() throws Exception {
        Path strange = file("strange.jsonl");
        try (InputStream log = new GZIPInputStream(Files.newInputStream(file("log.jsonl.gz")))) {
            String lines = new String(log.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines).contains(StoreOpened.class.getName());
            Files.writeString(strange, lines.replace(StoreOpened.class.getName(), ProcessBuilder.class.getName()));
        }
        assertThat(read("fourth", strange, Optional.of(file("keys"))))
                .last()
                .isEqualTo("Failed: the file holds events that this version does not know: ProcessBuilder.");
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

    /** What the log gives; how far each reader is and who works on what is no part of it. */
    private static SortedMap<String, List<String>> tables(WholeApplication application) {
        Databases databases = Databases.of(application);
        return databases.contents(databases.tables().stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> !NOT_OF_THE_LOG.contains(table))
                .toList());
    }
}
