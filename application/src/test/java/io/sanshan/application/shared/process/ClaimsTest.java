package io.sanshan.application.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.shared.PutOff;
import io.sanshan.application.shared.process.Claims.Claim;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;

class ClaimsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SetClock clock = new SetClock("2026-03-02T09:00:00Z");

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private ReadModelScenario scenario(String kind) {
        return ReadModelScenario.on(kind, Map.of(Clock.class, clock), "io.sanshan.application.shared.process");
    }

    /** Any table with an id and a moment will do; claims themselves have an id, and these columns. */
    private static void due(ReadModelScenario scenario, int rows) {
        for (int i = 0; i < rows; i++) {
            scenario.jdbc()
                    .update(
                            "insert into campaign_due (id, opens, closes, due_at, last_sequence)"
                                    + " values (?, timestamp '2026-03-01 00:00:00', timestamp '2026-04-01 00:00:00',"
                                    + " timestamp '2026-03-01 00:00:00', 0)",
                            "campaign-" + i);
        }
    }

    private static Class<?> rows(ReadModelScenario scenario) {
        return scenario.bean(jakarta.persistence.EntityManagerFactory.class).getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("CampaignDueRow"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRowIsTakenOnceUntilTheClaimEnds(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            due(scenario, 3);
            Claims claims = scenario.bean(Claims.class);
            Class<?> rows = rows(scenario);
            assertThat(claims.take(rows, "sheet", 2, MINUTE))
                    .extracting(Claim::task)
                    .containsExactly("campaign-0", "campaign-1");
            assertThat(claims.take(rows, "sheet", 2, MINUTE))
                    .extracting(Claim::task)
                    .containsExactly("campaign-2");
            assertThat(claims.take(rows, "sheet", 2, MINUTE)).isEmpty();
            assertThat(claims.take(rows, "another sheet", 5, MINUTE)).hasSize(3);
            clock.set("2026-03-02T09:01:00Z");
            assertThat(claims.take(rows, "sheet", 5, MINUTE)).hasSize(3);
        }
    }

    /** Each look passes over what waits for nothing, a million coupons that somebody holds for one. */
    @Test
    void looksOnlyAtWhatIsDueOnH2() {
        try (ReadModelScenario scenario = scenario("h2")) {
            due(scenario, 2_000);
            scenario.jdbc().update("update campaign_due set due_at = null where id <> 'campaign-7'");
            scenario.rememberStatements();
            assertThat(scenario.bean(Claims.class).take(rows(scenario), "sheet", 5, MINUTE))
                    .hasSize(1);
            Timestamp now = Timestamp.from(clock.instant());
            assertThat(scenario.scanned("select%campaign_due%process_claim%", now, "sheet/", now, 5))
                    .isBetween(1, 10);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aClaimIsKeptAsLongAsNobodyElseTookIt(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            due(scenario, 1);
            Claims claims = scenario.bean(Claims.class);
            Class<?> rows = rows(scenario);
            Claim first = claims.take(rows, "sheet", 1, MINUTE).getFirst();
            assertThat(claims.extend(first, MINUTE.multipliedBy(3))).isTrue();
            clock.set("2026-03-02T09:02:00Z");
            assertThat(claims.take(rows, "sheet", 1, MINUTE)).isEmpty();
            clock.set("2026-03-02T09:03:00Z");
            assertThat(claims.take(rows, "sheet", 1, MINUTE)).hasSize(1);
            assertThat(claims.extend(first, MINUTE)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRowThatAlwaysFailsIsPutOffLongerEachTimeAndKeepsNoOtherWaiting(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            due(scenario, 3);
            Claims claims = scenario.bean(Claims.class);
            List<String> done = new ArrayList<>();
            tick(scenario, done);
            assertThat(done).containsExactly("campaign-1", "campaign-2");
            assertThat(claim(scenario))
                    .containsEntry("FAILURES", 1)
                    .containsEntry("FAULT", "IllegalStateException of ArithmeticException");
            assertThat(failing(scenario))
                    .containsExactly(new PutOff(
                            "sheet",
                            "campaign-0",
                            1,
                            Instant.parse("2026-03-02T09:00:00Z"),
                            "IllegalStateException of ArithmeticException",
                            Instant.parse("2026-03-02T09:01:00Z")));
            tick(scenario, done);
            assertThat(done).as("not tried at once again").hasSize(2);
            // One minute after the first time, two after the second.
            clock.set("2026-03-02T09:01:00Z");
            tick(scenario, done);
            assertThat(claim(scenario)).containsEntry("FAILURES", 2);
            assertThat(failing(scenario))
                    .extracting(PutOff::failures, PutOff::since)
                    .containsExactly(tuple(2, Instant.parse("2026-03-02T09:00:00Z")));
            clock.set("2026-03-02T09:02:30Z");
            tick(scenario, done);
            assertThat(claim(scenario)).containsEntry("FAILURES", 2);
            clock.set("2026-03-02T09:03:00Z");
            Claim mended = claims.take(rows(scenario), "sheet", 5, MINUTE).stream()
                    .filter(claim -> claim.task().equals("campaign-0"))
                    .findFirst()
                    .orElseThrow();
            assertThat(mended.failures()).isEqualTo(2);
            claims.work(mended, () -> done.add("campaign-0"));
            assertThat(done).endsWith("campaign-0");
            assertThat(claim(scenario)).containsEntry("FAILURES", 0).containsEntry("FAULT", null);
            assertThat(failing(scenario)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatFailedAndIsNoLongerDueIsNotTold(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            due(scenario, 1);
            tick(scenario, new ArrayList<>());
            assertThat(failing(scenario)).hasSize(1);
            scenario.jdbc().update("update campaign_due set due_at = null");
            assertThat(failing(scenario)).isEmpty();
        }
    }

    private static List<PutOff> failing(ReadModelScenario scenario) {
        return scenario.bean(FailingWork.class).list();
    }

    /** What has a name with a nought cannot be done; what is done stays due here, as its event is not written. */
    private void tick(ReadModelScenario scenario, List<String> done) {
        Claims claims = scenario.bean(Claims.class);
        claims.take(rows(scenario), "sheet", 5, Duration.ofDays(1))
                .forEach(claim -> claims.work(claim, () -> {
                    if (claim.task().endsWith("0")) {
                        throw new IllegalStateException("secret", new ArithmeticException());
                    }
                    done.add(claim.task());
                }));
    }

    private static Map<String, Object> claim(ReadModelScenario scenario) {
        Map<String, Object> row = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        row.putAll(
                scenario.jdbc().queryForMap("select failures, fault from process_claim where id = 'sheet/campaign-0'"));
        return row;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void twoNodesNeverTakeTheSameRow(String kind) throws Exception {
        try (ReadModelScenario scenario = scenario(kind);
                ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            due(scenario, 60);
            Class<?> rows = rows(scenario);
            List<Callable<List<Claim>>> takers = IntStream.range(0, 4)
                    .<Callable<List<Claim>>>mapToObj(node -> () -> {
                        Claims claims = new Claims(
                                scenario.bean(EntityManager.class),
                                scenario.bean(PlatformTransactionManager.class),
                                scenario.bean(FailingWork.class),
                                clock);
                        List<Claim> mine = new ArrayList<>();
                        for (int round = 0; round < 20; round++) {
                            mine.addAll(claims.take(rows, "sheet", 10, MINUTE));
                        }
                        return mine;
                    })
                    .toList();
            List<String> taken = new ArrayList<>();
            for (Future<List<Claim>> node : nodes.invokeAll(takers)) {
                node.get().forEach(claim -> taken.add(claim.task()));
            }
            assertThat(taken).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void claimsThatEndedLongAgoAreForgotten(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            due(scenario, 1);
            Claims claims = scenario.bean(Claims.class);
            claims.take(rows(scenario), "sheet", 1, MINUTE);
            claims.forget();
            assertThat(scenario.table("process_claim")).hasSize(1);
            clock.set("2026-03-04T09:00:00Z");
            claims.forget();
            assertThat(scenario.table("process_claim")).isEmpty();
        }
    }
}
