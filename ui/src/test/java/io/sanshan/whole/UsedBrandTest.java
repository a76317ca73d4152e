package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.privacy.PersonalDataScan;
import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.guards.ProcessingGroupsTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What must hold of a brand that was really used: no personal data beside the read models, and a log that gives them again. */
@ParameterizedClass
@MethodSource("vendors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsedBrandTest {

    private static final List<String> DURABLE_TABLES =
            List.of("event_log", "snapshot_log", "unique_key", "person_key", "credential");
    private static final List<String> TABLES_OF_PROCESSORS = List.of("token_entry", "dead_letter_entry", "letter");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Parameter
    @SuppressWarnings("NullAway.Init")
    Vendor vendor;

    @SuppressWarnings("NullAway.Init")
    private static StartedOn started;

    @SuppressWarnings("NullAway.Init")
    private static UsedBrand brand;

    private final PersonalDataScan scan = new PersonalDataScan(KnownPeople.PERSONAL);

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @BeforeParameterizedClassInvocation
    static void use(Vendor vendor) throws Exception {
        started = StartedOn.vendor(vendor, folder.resolve(vendor.name()));
        brand = new UsedBrand(started.application());
        brand.use();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        started.close();
    }

    @Test
    void keepsNoPersonalDataInTheLogAndBesideIt() {
        assertThat(count(durable(), "event_log")).isGreaterThan(250);
        assertThat(count(durable(), "snapshot_log")).as("snapshots").isPositive();
        assertThat(count(readModels(), "token_entry")).isGreaterThan(10);

        PersonalDataScan.Result result = scan.tables(durable(), DURABLE_TABLES);
        assertThat(result.bytes()).isGreaterThan(100_000);
        assertThat(result.found()).isEmpty();
        assertThat(scan.tables(readModels(), TABLES_OF_PROCESSORS).found()).isEmpty();
    }

    /** Processes wait in rows of their own and try again. A queue of dead letters would need this test to fill it. */
    @Test
    void hasNoQueueThatCouldHoldALetter() {
        EventProcessingConfiguration processing = started.application().get(EventProcessingConfiguration.class);
        assertThat(processing.eventProcessors()).hasSizeGreaterThan(10);
        assertThat(processing.eventProcessors().keySet())
                .allSatisfy(group ->
                        assertThat(processing.deadLetterQueue(group)).as(group).isEmpty());
    }

    /** A till that had no answer asks again; the first time had a piece of its own, and so has the second. Others count coupons. */
    @Test
    @Order(Integer.MAX_VALUE)
    void issuesOneCouponForOneRequest() {
        Request once = brand.request(brand.headquarters);
        CouponCommands coupons = started.application().get(CouponCommands.class);
        assertThat(coupons.issue(once, UsedBrand.TEMPLATE, UsedBrand.OTHER)).isEqualTo(Outcome.done());
        assertThat(coupons.issue(once, UsedBrand.TEMPLATE, UsedBrand.OTHER)).isEqualTo(Outcome.done());
        assertThat(started.application().get(EventLog.class).counts(once.commandId()))
                .containsOnly(entry(AllowanceDrawn.class, 1L), entry(CouponIssued.class, 1L));
    }

    @Test
    void runsEveryGroupThatIsNamedAndNoOther() {
        assertThat(started.application()
                        .get(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .keySet())
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(ProcessingGroupsTest.named());
    }

    @Test
    void findsWhatIsPlantedInEachTable() throws SQLException {
        byte[] phone = "{\"phone\":\"+12015550143\"}".getBytes(StandardCharsets.UTF_16LE);
        byte[] name = Base64.getEncoder().encode("欧阳娜敏".getBytes(StandardCharsets.UTF_8));
        byte[] escaped = "{\"name\":\"\\u6b27\\u9633\\u5a1c\\u654f\"}".getBytes(StandardCharsets.US_ASCII);
        assertThat(planted(
                        durable(),
                        DURABLE_TABLES,
                        Map.of(
                                "event_log (event_id, stream, sequence_number, recorded_at, payload_type, payload, meta_data)",
                                new Object[] {"planted", "planted", 0, "now", "X", phone, new byte[0]},
                                "snapshot_log (event_id, stream, sequence_number, recorded_at, payload_type, payload)",
                                new Object[] {"planted", "planted", 0, "now", "X", name})))
                .containsExactlyInAnyOrder("event_log.payload", "snapshot_log.payload");
        assertThat(planted(
                        readModels(),
                        TABLES_OF_PROCESSORS,
                        Map.of(
                                "dead_letter_entry (dead_letter_id, processing_group, sequence_identifier, sequence_index,"
                                        + " message_type, message_identifier, time_stamp, payload_type, payload, enqueued_at,"
                                        + " cause_message)",
                                new Object[] {
                                    "planted",
                                    "g",
                                    "s",
                                    0,
                                    "t",
                                    "m",
                                    "now",
                                    "X",
                                    escaped,
                                    Timestamp.valueOf("2026-01-01 00:00:00"),
                                    "no member Wilhelmina Okonkwo"
                                },
                                "letter (reader, stream, sequence_no, event_id, kind, position_no, fault, tries, put_aside_at)",
                                new Object[] {
                                    "g",
                                    "planted",
                                    0,
                                    "planted#0",
                                    "X",
                                    1,
                                    "no member Wilhelmina Okonkwo",
                                    1,
                                    Timestamp.valueOf("2026-01-01 00:00:00")
                                },
                                "token_entry (processor_name, segment, timestamp, token)",
                                new Object[] {
                                    "planted", 0, "now", "Guinevere Achterberg".getBytes(StandardCharsets.UTF_8)
                                })))
                .containsExactlyInAnyOrder(
                        "dead_letter_entry.payload",
                        "dead_letter_entry.cause_message",
                        "letter.fault",
                        "token_entry.token");
    }

    /** The places where it is found. Never committed, so that no processor ever reads it. */
    private List<String> planted(DataSource database, List<String> tables, Map<String, Object[]> rows)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource alone = new SingleConnectionDataSource(connection, true);
            try {
                rows.forEach((columns, values) -> JdbcClient.create(alone)
                        .sql("insert into " + columns + " values (" + "?, ".repeat(values.length - 1) + "?)")
                        .params(values)
                        .update());
                return scan.tables(alone, tables).found().stream()
                        .map(found -> found.substring(0, found.indexOf(':')))
                        .distinct()
                        .toList();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The file holds what was deleted as well, for as long as nothing took its place. */
    @Test
    void keepsNoPersonalDataInTheDurableFile() {
        assumeTrue(vendor == Vendor.H2, "only an embedded database has a file here");
        List<Path> file = List.of(started.home().resolve("sanshan.mv.db"));
        PersonalDataScan.Result result = scan.files(file);
        assertThat(result.bytes()).isGreaterThan(100_000);
        assertThat(result.found()).isEmpty();

        JdbcClient.create(durable())
                .sql("insert into credential (account_id, password_hash, changed_at) values ('planted', ?, now())")
                .param("Guinevere Achterberg")
                .update();
        try {
            assertThat(scan.files(file).found()).containsExactly("sanshan.mv.db: \"Guinevere Achterberg\" as UTF-8");
        } finally {
            JdbcClient.create(durable())
                    .sql("delete from credential where account_id = 'planted'")
                    .update();
        }
    }

    @Test
    void keepsNoPersonalDataInLogFiles() throws Exception {
        Path log = started.home().resolve("sanshan.log");
        PersonalDataScan.Result result = scan.files(List.of(log));
        assertThat(result.bytes()).as("there is a log").isGreaterThan(500);
        assertThat(result.found()).isEmpty();

        Path copy = Files.copy(log, started.home().resolve("copy.log"));
        Files.writeString(copy, "WARN bart.desk could not log in\n", StandardOpenOption.APPEND);
        assertThat(scan.files(List.of(copy)).found()).containsExactly("copy.log: \"bart.desk\" as UTF-8");
    }

    /** Names stand in the read models, so that a scan that finds none of them has looked at nothing. */
    @Test
    void findsNamesWhereTheyBelong() {
        assertThat(scan.tables(readModels(), List.of("member_directory")).found())
                .anyMatch(found -> found.contains("Wilhelmina Okonkwo"));
    }

    @Test
    void givesTheSameReadModelsAgainAndSeesOneCellThatDiffers() {
        assertThat(verify()).last().asString().startsWith("Verified: ");

        JdbcClient.create(readModels())
                .sql("update store_directory set name = 'Quay!' where id = ?")
                .param(UsedBrand.STORE.value())
                .update();
        List<String> lines = verify();
        assertThat(lines).contains("store_directory row " + UsedBrand.STORE.value() + " differs in name");
        assertThat(lines).last().isEqualTo("Failed: 1 differences. The tables now hold what the log says.");

        JdbcClient.create(readModels())
                .sql("delete from store_directory where id = ?")
                .param(UsedBrand.STORE.value())
                .update();
        assertThat(verify())
                .anyMatch(line -> line.startsWith("store_directory row " + UsedBrand.STORE.value())
                        && line.endsWith("which was missing"));
        assertThat(verify()).last().asString().startsWith("Verified: ");
        assertThat(started.home()).isDirectoryNotContaining("glob:**/verify*");
    }

    @Test
    void showsALateReportAsItWasAndNotAsWeKnewIt() {
        lookedBack().tellsALateReportByBothTimes();
    }

    @Test
    void showsWhatEveryAggregateDecidedOn() {
        lookedBack()
                .knowsTheStateOfEveryStream(JdbcClient.create(durable())
                        .sql("select distinct stream from event_log")
                        .query(String.class)
                        .list());
    }

    @Test
    void followsCausesOverReactionsIntoOtherStreams() {
        lookedBack().followsCausesOverReactions();
    }

    @Test
    void countsWhatBelongedToAStoreAndACampaign() {
        lookedBack().countsForStoreAndCampaign();
    }

    private static LookedBack lookedBack() {
        return new LookedBack(started.application());
    }

    @Test
    void namesTheReadModelsThatThereAre() {
        List<String> lines = new ArrayList<>();
        assertThat(started.application().get(RebuildRun.class).rebuild("NOSUCH", lines::add))
                .isFalse();
        assertThat(lines).singleElement().asString().startsWith("Failed: ").contains("NOSUCH", "member-directory");
    }

    /** Whether it went well is what the process ends with. */
    private List<String> verify() {
        List<String> lines = new ArrayList<>();
        boolean well = started.application().get(RebuildRun.class).verify(lines::add);
        assertThat(well).isEqualTo(lines.getLast().startsWith("Verified: "));
        return lines;
    }

    private static long count(DataSource database, String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static DataSource durable() {
        return started.application().database("durablePool");
    }

    private static DataSource readModels() {
        return started.application().database("dataSource");
    }
}
