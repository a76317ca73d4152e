package io.sanshan.axon.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.audit.LogFileProblem;
import io.sanshan.axon.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of keys may come from anybody: it is read whole, or nothing of it is, and no class that it names is made. */
@ParameterizedClass
@MethodSource("io.sanshan.axon.TestDatabase#vendors")
class KeyFileTest {

    private static final String HEADER = "{\"sanshanKeys\":1,\"masterKeyCheck\":\"ours\"}";
    private static final String KEY =
            "{\"personKey\":{\"person\":\"member-a\",\"keyId\":\"k\",\"wrapped\":\"AAAA\",\"createdAt\":1}}";
    private static final String END = "{\"lines\":1}";

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final KeyFile keys;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    KeyFileTest(TestDatabase.Vendor vendor) {
        database = TestDatabase.open(vendor);
        jdbc = JdbcClient.create(database.pool());
        keys = new KeyFile(database.pool());
    }

    @BeforeEach
    void knowTheMasterKey() {
        jdbc.sql("insert into key_check (id, check_value) values (1, 'ours')").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        keys.read(file(HEADER, KEY, END));
        Path written = folder.resolve("written");
        keys.write(written);
        jdbc.sql("delete from person_key").update();
        keys.read(written);
        assertThat(jdbc.sql("select person, wrapped_key from person_key")
                        .query((row, _) ->
                                row.getString(1) + Base64.getEncoder().encodeToString(row.getBytes(2)))
                        .list())
                .containsExactly("member-aAAAA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"sanshanKeys\":1}",
                "{\"sanshanKeys\":null,\"masterKeyCheck\":\"ours\"}",
                "{\"sanshanKeys\":1,\"masterKeyCheck\":[\"java.lang.ProcessBuilder\",{\"command\":[\"true\"]}]}",
                "[\"java.lang.ProcessBuilder\",{\"command\":[\"true\"]}]",
                "{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"true\"]}"
            })
    void refusesAFirstLineOfAnotherKind(String first) {
        assertRefused(first, KEY, END);
    }

    static List<String> otherLines() {
        String person = "{\"personKey\":{\"person\":%s,\"keyId\":\"k\",\"wrapped\":%s,\"createdAt\":%s%s}}";
        return List.of(
                "{}",
                "no JSON",
                "[".repeat(100_000),
                "{\"personKey\":{}}",
                "{\"personKey\":[\"java.lang.ProcessBuilder\",{\"command\":[\"true\"]}]}",
                "{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"true\"]}",
                person.formatted("{\"@class\":\"java.net.URL\"}", "\"AAAA\"", "1", ""),
                person.formatted("null", "\"AAAA\"", "1", ""),
                person.formatted("\"b\"", "\"no Base64!\"", "1", ""),
                person.formatted("\"b\"", "null", "1", ""),
                person.formatted("\"b\"", "\"AAAA\"", "1", ",\"destroyedAt\":2"),
                person.formatted("\"b\"", "\"AAAA\"", "\"soon\"", ""),
                person.formatted("\"" + "b".repeat(5_000) + "\"", "\"AAAA\"", "1", ""),
                "{\"password\":{\"account\":\"a\"}}",
                "{\"password\":{\"account\":\"a\",\"hash\":\"h\",\"changedAt\":\"soon\"}}",
                "{\"password\":{\"account\":\"" + "a".repeat(5_000)
                        + "\",\"hash\":\"h\",\"changedAt\":\"2026-11-22T10:00:00\"}}",
                KEY.replace("}}", "},\"lines\":2}"),
                KEY);
    }

    @ParameterizedTest
    @MethodSource("otherLines")
    void refusesTheWholeFileForOneLineOfAnotherKind(String line) {
        assertRefused(HEADER, KEY, line, "{\"lines\":2}");
    }

    @Test
    void refusesAFileThatWasCutOff() {
        assertRefused(HEADER, KEY);
        assertRefused(HEADER, KEY, "{\"lines\":2}");
    }

    private void assertRefused(String... lines) {
        assertThatThrownBy(() -> keys.read(file(lines)))
                .isInstanceOf(LogFileProblem.class)
                .hasMessageNotContaining("member-a");
        assertThat(Stream.of("person_key", "credential").map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()))
                .containsOnly(0);
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("keys"), List.of(lines));
    }
}
