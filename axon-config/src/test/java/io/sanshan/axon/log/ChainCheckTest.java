package io.sanshan.axon.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.ChainNote;
import io.sanshan.application.audit.LogCheck.Outcome;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.encryption.TestMasterKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is done to a sealed log is found, and the first place of it is named. */
@ParameterizedClass
@MethodSource("io.sanshan.axon.TestDatabase#vendors")
class ChainCheckTest {

    private static final int EVENTS = 2_500;
    private static final int EVENT_1201 = 1_201;

    private final TestDatabase database;
    private final StoredLog log;
    private final JdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final ChainKeeper keeper;
    private final ChainCheck check;

    ChainCheckTest(TestDatabase.Vendor vendor) {
        database = TestDatabase.open(vendor);
        log = new DatabaseLog(database.pool());
        jdbc = new JdbcTemplate(database.pool());
        checkpoints = new Checkpoints(database.pool(), TestMasterKey.of(1), Clock.systemUTC());
        keeper = new ChainKeeper(log, checkpoints, new OpenGaps(Duration.ZERO, System::nanoTime));
        check = new ChainCheck(log, checkpoints, keeper);
    }

    @BeforeEach
    void seal() {
        log.append(Events.some(0, 700));
        keeper.seal();
        log.append(Events.some(700, EVENTS));
        keeper.seal();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Outcome outcome() {
        return check.run(Optional.empty(), line -> {});
    }

    private String difference() {
        return outcome().difference().orElse("none");
    }

    @Test
    void findsNothingInALogAsItWasWritten() {
        Outcome outcome = outcome();
        assertThat(outcome.difference()).isEmpty();
        assertThat(outcome.chain().events()).isEqualTo(EVENTS);
        log.append(Events.some(EVENTS, EVENTS + 3));
        assertThat(check.run(Optional.of(outcome.chain()), line -> {}).difference())
                .isEmpty();
    }

    @Test
    void doesNotHangOnPositionsNorOnWhenItWasSealed() {
        ChainNote here = outcome().chain();
        jdbc.update("delete from event_log");
        checkpoints.clear();
        for (int from = 0; from < EVENTS; from += 500) {
            log.append(Events.some(from, from + 500));
            keeper.seal();
        }
        assertThat(outcome()).isEqualTo(new Outcome(here, Optional.empty()));
    }

    @Test
    void namesTheEventOfWhichOneColumnWasChanged() {
        Map.<String, Object>of(
                        "payload", bytes("{\"number\":1201,\"text\":\"Cologne\"}"),
                        "meta_data", bytes("{\"command\":\"command-1200\",\"actor\":\"till 8\"}"),
                        "recorded_at", "2026-11-21T08:00:01.324Z",
                        "stream", "stream-of-another",
                        "sequence_number", 7,
                        "event_id", "command-of-another/0",
                        "payload_type", "io.sanshan.Other",
                        "payload_revision", "2",
                        "stream_type", "Member")
                .forEach((column, value) -> {
                    Object original = jdbc.queryForObject(
                            "select " + column + " from event_log where position = " + EVENT_1201, Object.class);
                    set(column, value);
                    assertThat(difference()).as(column).startsWith("event 1201 of the log was changed: event command-");
                    set(column, original);
                    assertThat(difference()).as("%s as it was", column).isEqualTo("none");
                });
    }

    private void set(String column, @Nullable Object value) {
        jdbc.update("update event_log set " + column + " = ? where position = " + EVENT_1201, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void namesTheEventThatFollowsThoseTakenAway() {
        jdbc.update("delete from event_log where event_id in ('command-1200/0', 'command-1201/0')");
        assertThat(difference())
                .startsWith("2 missing before event 1201 of the log, which is now event command-1202/0");
    }

    @Test
    void namesTheEventThatWasPutIn() {
        jdbc.update("delete from event_log");
        log.append(Events.some(0, 1_200));
        log.append(Events.some(9_000, 9_001));
        log.append(Events.some(1_200, EVENTS));
        assertThat(difference()).startsWith("event 1201 of the log was put in: event command-9000/0");
    }

    @Test
    void findsTwoEventsThatWereExchanged() {
        jdbc.update("delete from event_log");
        log.append(Events.some(0, 1_200));
        log.append(Events.some(1_201, 1_202));
        log.append(Events.some(1_200, 1_201));
        log.append(Events.some(1_202, EVENTS));
        assertThat(difference())
                .startsWith("1 missing before event 1201 of the log, which is now event command-1201/0");
    }

    @Test
    void findsThatTheEndIsMissing() {
        jdbc.update("delete from event_log where event_id in ('command-2498/0', 'command-2499/0')");
        assertThat(difference()).isEqualTo("the log ends after 2498 events and had 2500");
    }

    @Test
    void findsAChainThatWasComputedAnewWithoutTheMasterKey() {
        jdbc.update("delete from event_log where event_id = 'command-1200/0'");
        checkpoints.clear();
        Checkpoints ofAThief = new Checkpoints(database.pool(), TestMasterKey.of(2), Clock.systemUTC());
        new ChainKeeper(log, ofAThief, new OpenGaps(Duration.ZERO, System::nanoTime)).seal();
        assertThat(difference()).isEqualTo("the checkpoint after 1000 events was changed");
    }

    @Test
    void findsAMissingCheckpoint() {
        jdbc.update("delete from log_checkpoint where events = 1700");
        assertThat(difference()).isEqualTo("a checkpoint between 700 and 2500 events is missing");
    }

    /** Who takes the end of the log and of the checkpoints away leaves a sound chain; only a note tells. */
    @Test
    void findsWithANoteThatAllTheEndIsMissing() {
        ChainNote noted = outcome().chain();
        jdbc.update("delete from event_log where event_id >= 'command-17' and event_id < 'command-18'"
                + " or event_id >= 'command-2' and event_id < 'command-3'");
        assertThat(difference()).isNotEqualTo("none");
        checkpoints.clear();
        keeper.seal();
        assertThat(difference()).isEqualTo("none");
        assertThat(check.run(Optional.of(noted), line -> {}).difference().orElse("none"))
                .contains("events and had 2500 when the note was taken");
        ChainNote forged = new ChainNote(1_000, noted.link());
        assertThat(check.run(Optional.of(forged), line -> {}).difference())
                .contains("the first 1000 events are not those of the note");
    }
}
