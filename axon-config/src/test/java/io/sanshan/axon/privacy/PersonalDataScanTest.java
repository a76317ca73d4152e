package io.sanshan.axon.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scan finds what is planted, in every form and place, and nothing where nothing is. */
class PersonalDataScanTest {

    private static final String NAME = "王小明";
    private static final String PHONE = "+8613800005555";
    private static final List<String> TABLES = List.of("event_log", "snapshot_log", "token_entry", "dead_letter_entry");

    private final TestDatabase database = TestDatabase.open(TestDatabase.Vendor.H2);
    private final PersonalDataScan scan = new PersonalDataScan(Set.of(NAME, PHONE));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, PHONE})
    void findsAPlantedWordInEveryForm(String word) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertFound(word, ("…" + word + "…").getBytes(charset));
            for (String before : List.of("", "a", "ab", "abc", "abcd")) {
                byte[] base64 = Base64.getEncoder().encode(join(before, word.getBytes(charset), "after"));
                assertFound(word, base64);
                assertFound(word, Base64.getUrlEncoder().encode(join(before, word.getBytes(charset), "")));
            }
        }
        StringBuilder lower = new StringBuilder();
        word.chars().forEach(c -> lower.append(String.format("\\u%04x", c)));
        assertFound(word, lower.toString().getBytes(StandardCharsets.US_ASCII));
        StringBuilder upper = new StringBuilder();
        word.chars().forEach(c -> upper.append(c > 127 ? String.format("\\u%04X", c) : (char) c));
        assertFound(word, upper.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void findsNothingInRandomBytesAndTheirBase64() {
        byte[] random = new byte[2_000_000];
        new Random(1).nextBytes(random);
        NeedleForms forms = new NeedleForms(Set.of(NAME, PHONE));

        assertThat(forms.in(random)).isEmpty();
        assertThat(forms.in(Base64.getEncoder().encode(random))).isEmpty();
    }

    @Test
    void findsAPlantedRowAmongMany() {
        for (int i = 0; i < 1_200; i++) {
            plant(i, i == 777 ? "{\"name\":\"" + NAME + "\"}" : "{\"name\":\"sealed\"}", "{}");
        }

        PersonalDataScan.Result result = scan.tables(database.pool(), TABLES);

        assertThat(result.bytes()).isGreaterThan(20_000);
        assertThat(result.found()).containsExactly("event_log.payload: \"" + NAME + "\" as UTF-8");
    }

    @Test
    void looksAtEveryColumn() {
        plant(1, "{}", "{\"actor\":\"" + PHONE + "\"}");
        JdbcClient.create(database.pool())
                .sql("update event_log set stream = ?, payload_type = ?")
                .params("member-" + PHONE, Base64.getEncoder().encodeToString(NAME.getBytes(StandardCharsets.UTF_8)))
                .update();

        assertThat(scan.tables(database.pool(), TABLES).found())
                .containsExactlyInAnyOrder(
                        "event_log.meta_data: \"" + PHONE + "\" as UTF-8",
                        "event_log.stream: \"" + PHONE + "\" as UTF-8",
                        "event_log.payload_type: \"" + NAME + "\" as Base64 of UTF-8");
    }

    @Test
    void findsAPlantedLineInALogFile() throws Exception {
        Path log = folder.resolve("sanshan.log");
        Files.writeString(log, "INFO all is well\nWARN no member " + PHONE + "\n");

        assertThat(scan.files(List.of(log)).found()).containsExactly("sanshan.log: \"" + PHONE + "\" as UTF-8");
    }

    @Test
    void refusesToLookForNothingAndForWhatChanceWouldFind() {
        assertThatThrownBy(() -> new PersonalDataScan(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonalDataScan(Set.of("Li"))).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertFound(String word, byte[] content) {
        assertThat(new NeedleForms(Set.of(word)).in(content))
                .as(new String(content, StandardCharsets.ISO_8859_1))
                .isNotEmpty();
    }

    private void plant(int sequence, String payload, String metaData) {
        JdbcClient.create(database.pool())
                .sql("""
                        insert into event_log (event_id, stream, sequence_number, stream_type, recorded_at, payload_type,
                        payload_revision, payload, meta_data) values (?, 'stream', ?, 'Member', 'now', 'X', null, ?, ?)""")
                .params(
                        "event" + sequence,
                        sequence,
                        payload.getBytes(StandardCharsets.UTF_8),
                        metaData.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static byte[] join(String before, byte[] word, String after) {
        byte[] first = before.getBytes(StandardCharsets.US_ASCII);
        byte[] last = after.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + word.length + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(word, 0, all, first.length, word.length);
        System.arraycopy(last, 0, all, first.length + word.length, last.length);
        return all;
    }
}
