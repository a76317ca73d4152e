package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.application.audit.ReadModels.Rebuild;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.privacy.PersonalDataScan;
import io.sanshan.axon.rebuild.RebuildStep;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
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

/** What may come between the beginning and the end of a rebuild: a pause, a restart, a fault, an erasure, and thinking better of it. */
@ParameterizedClass
@MethodSource("vendors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildPausedTest {

    private static final String DIRECTORY = "member-directory";
    private static final int PAGE = 20;
    private static final int ROUNDS = 40;
    private static final String[] SMALL_PAGES = {"sanshan.rebuild.page=" + PAGE, "sanshan.node=the-only-one"};

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

    private static volatile Consumer<RebuildStep> onStep = step -> {};

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @BeforeParameterizedClassInvocation
    static void use(Vendor vendor) throws Exception {
        started = StartedOn.vendor(vendor, folder.resolve(vendor.name()), SMALL_PAGES);
        brand = new UsedBrand(started.application());
        brand.use();
        listen();
    }

    private static void listen() {
        started.application().onStep(step -> onStep.accept(step));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        started.close();
    }

    @AfterEach
    void noMoreSteps() {
        onStep = step -> {};
    }

    @Test
    @Order(1)
    void goesOnWhereItWasPausedAlsoAfterARestart() {
        pauseAtPage(3);
        long reached = rebuild().position();
        assertThat(reached).isBetween(3L * PAGE, 4L * PAGE - 1);
        assertThat(rebuild().head()).isGreaterThan(rebuild().position() + 5 * PAGE);
        assertThat(rebuild().remaining()).isEmpty();
        assertThat(models().pause(DIRECTORY)).isFalse();
        assertThat(exists("next_member_directory")).isTrue();
        assertThat(count("member_directory")).isPositive();

        startAgain();
        assertThat(rebuild().phase()).isEqualTo(Phase.PAUSED);
        List<Long> positions = new ArrayList<>();
        List<Step> steps = new CopyOnWriteArrayList<>();
        onStep = step -> {
            steps.add(step.step());
            if (step.step() == Step.PAGE_WRITTEN) {
                positions.add(rebuild().position());
            }
        };
        assertThat(models().resume(DIRECTORY)).isTrue();
        assertThat(models().resume(DIRECTORY)).isFalse();
        WholeApplication.await(() -> rebuild().phase() == Phase.DONE);
        // That it is done can be read a moment before its last step is told.
        WholeApplication.awaitThat(() -> assertThat(steps).last().isEqualTo(Step.TIDIED));
        assertThat(steps).doesNotContain(Step.TABLES_MADE);
        assertThat(positions.getFirst()).isBetween(reached + PAGE, reached + 2 * PAGE - 1);
        assertThat(exists("next_member_directory")).isFalse();
        assertThat(models().cancel(DIRECTORY)).isFalse();
        verified();
    }

    @Test
    @Order(2)
    void throwsAwayWhatWasBuiltWhenItIsCancelled() {
        int before = count("member_directory");
        AtomicInteger pages = new AtomicInteger();
        onStep = step -> {
            if (step.step() == Step.PAGE_WRITTEN && pages.incrementAndGet() == 2) {
                assertThat(models().cancel(DIRECTORY)).isTrue();
            }
        };
        models().rebuild(DIRECTORY);
        WholeApplication.await(() -> rebuild().phase() == Phase.CANCELLED && !exists("next_member_directory"));
        assertThat(pages).hasValue(2);
        assertThat(count("member_directory")).isEqualTo(before);

        onStep = step -> {};
        pauseAtPage(1);
        assertThat(models().cancel(DIRECTORY)).isTrue();
        WholeApplication.await(() -> !exists("next_member_directory"));
        assertThat(rebuild().phase()).isEqualTo(Phase.CANCELLED);
    }

    /** Also while the last one is on its way to its end, and comes to it between two looks. */
    @Test
    @Order(2)
    void beginsWheneverItIsAskedTo() {
        for (int round = 0; round < ROUNDS; round++) {
            models().rebuild(DIRECTORY);
            assertThat(rebuild().phase()).isNotIn(Phase.CANCELLED, Phase.FAILED);
            models().cancel(DIRECTORY);
        }
        WholeApplication.await(() -> !exists("next_member_directory"));
    }

    @Test
    @Order(3)
    void isGivenUpWithItsReasonWhenItFailsAgainAndAgain() {
        AtomicInteger tries = new AtomicInteger();
        onStep = step -> {
            if (step.step() == Step.HELD) {
                tries.incrementAndGet();
                throw new IllegalArgumentException("holds the name of Wilhelmina");
            }
        };
        models().rebuild(DIRECTORY);
        WholeApplication.await(() -> rebuild().phase() == Phase.FAILED && !exists("next_member_directory"));
        assertThat(tries).hasValueGreaterThan(1);
        assertThat(rebuild().reason()).isEqualTo("java.lang.IllegalArgumentException");
        onStep = step -> {};
        verified();
    }

    /** Another node drops the tables of the last one, which takes it a while. */
    @Test
    @Order(3)
    void isComparedOnceTheLastOneIsClearedAway() throws Exception {
        String first = models().states().getFirst().name();
        JdbcClient runs = JdbcClient.create(readModels());
        assertThat(runs.sql("update rebuild_run set stage = 'FAILING', node = 'another', claimed_until = '2999-01-01'"
                                + " where read_model = ?")
                        .param(first)
                        .update())
                .isOne();
        FutureTask<Void> verified = new FutureTask<>(RebuildPausedTest::verified, null);
        Thread verifying = Thread.ofPlatform().start(verified);
        WholeApplication.await(() ->
                Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED).contains(verifying.getState()));
        runs.sql("update rebuild_run set stage = 'FAILED' where read_model = ?")
                .param(first)
                .update();
        verified.get();
    }

    /** Read before she is erased, written after it: the rest of the log cleans it. */
    @Test
    @Order(4)
    void bringsNothingBackOfWhomIsErasedMeanwhile() {
        assertThat(scan("member_directory", Set.of("Okonkwo"))).isNotEmpty();
        AtomicInteger pages = new AtomicInteger();
        onStep = step -> {
            if (step.step() == Step.PAGE_WRITTEN && pages.incrementAndGet() == 2) {
                assertThat(scan("next_member_directory", Set.of("Okonkwo"))).isNotEmpty();
                erase(UsedBrand.MEMBER);
            }
        };
        models().rebuild(DIRECTORY);
        WholeApplication.await(() -> rebuild().phase() == Phase.DONE);
        assertThat(pages).hasValueGreaterThan(2);
        // A rebuild ends as far as the live one was, which may have the erasure before it.
        started.application().awaitReadModels();
        for (String table : List.of("member_directory", "member_directory_word", "member_directory_tag")) {
            assertThat(scan(table, Set.of("Okonkwo", "okonkwo", "Wilhelmina", "wilhelmina", "2015550143")))
                    .isEmpty();
        }
        verified();
    }

    /** What is paused reads nothing: it must not keep what everybody else has thrown away. */
    @Test
    @Order(5)
    void keepsNobodyWhoIsErasedWhileItIsPaused() {
        pauseAtPage(4);
        assertThat(scan("next_member_directory", Set.of("欧阳娜敏"))).isNotEmpty();
        erase(UsedBrand.OTHER);
        WholeApplication.await(() -> !exists("next_member_directory"));
        assertThat(rebuild().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(rebuild().reason()).isEqualTo(Rebuild.FOR_AN_ERASURE);
        verified();
    }

    private static void erase(MemberId member) {
        UsedBrand.done(started.application()
                .get(ErasureCommands.class)
                .erase(brand.request(ErasedBrand.PROTECTION), member, ErasureReason.PERSON_REQUEST));
        ErasureQueries erasures = started.application().get(ErasureQueries.class);
        WholeApplication.await(
                () -> erasures.of(ErasedBrand.PROTECTION, member).orElseThrow().completed() != null);
    }

    private static void pauseAtPage(int page) {
        AtomicInteger pages = new AtomicInteger();
        onStep = step -> {
            if (step.step() == Step.PAGE_WRITTEN && pages.incrementAndGet() == page) {
                assertThat(models().pause(DIRECTORY)).isTrue();
            }
        };
        models().rebuild(DIRECTORY);
        WholeApplication.await(() -> rebuild().phase() == Phase.PAUSED);
        onStep = step -> {};
    }

    private void startAgain() {
        started.application().close();
        started = new StartedOn(
                WholeApplication.start(
                        started.home(),
                        Stream.concat(
                                        Stream.of(SMALL_PAGES),
                                        started.database() == null
                                                ? Stream.empty()
                                                : Stream.of(started.database().settings()))
                                .toArray(String[]::new)),
                started.home(),
                started.database());
        brand = new UsedBrand(started.application());
        listen();
        assertThat(Files.exists(started.home())).isTrue();
    }

    private static void verified() {
        started.application().awaitReadModels();
        List<String> lines = new ArrayList<>();
        started.application().get(RebuildRun.class).verify(lines::add);
        assertThat(lines).last().asString().startsWith("Verified: ");
    }

    private static Rebuild rebuild() {
        return Objects.requireNonNull(models().state(DIRECTORY).rebuild());
    }

    private static ReadModels models() {
        return started.application().get(ReadModels.class);
    }

    private List<String> scan(String table, Set<String> needles) {
        return List.copyOf(new PersonalDataScan(needles)
                .tables(readModels(), List.of(table))
                .found());
    }

    private static int count(String table) {
        return JdbcClient.create(readModels())
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private boolean exists(String table) {
        return JdbcClient.create(readModels())
                        .sql(
                                "select count(*) from information_schema.tables where lower(table_name) = ? and table_schema = "
                                        + (vendor == Vendor.H2 ? "'PUBLIC'" : "database()"))
                        .param(table)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static DataSource readModels() {
        return started.application().database("dataSource");
    }
}
