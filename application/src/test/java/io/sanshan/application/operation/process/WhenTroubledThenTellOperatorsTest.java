package io.sanshan.application.operation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.operation.OperatorsMail;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.Trouble.Kind;
import io.sanshan.application.operation.TroubleNotice;
import io.sanshan.application.operation.Troubles;
import io.sanshan.application.shared.PutOff;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.application.shared.process.FailingWork;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;

class WhenTroubledThenTellOperatorsTest {

    private static final Trouble STANDS = new Trouble(Kind.READER_STANDS, "coupon-wallet");
    private static final Trouble LETTERS = new Trouble(Kind.DEAD_LETTERS, "");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final SetClock clock = new SetClock(NINE.toString());
    private final Set<Trouble> troubles = new HashSet<>();
    private final List<List<TroubleNotice>> sent = new ArrayList<>();
    private boolean serverIsAway;

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private ReadModelScenario scenario(String kind) {
        return ReadModelScenario.on(kind, Map.of(Clock.class, clock), "io.sanshan.application.shared.process");
    }

    private WhenTroubledThenTellOperators node(ReadModelScenario scenario) {
        return node(scenario, () -> troubles);
    }

    private WhenTroubledThenTellOperators node(ReadModelScenario scenario, Troubles seen) {
        OperatorsMail mail = notices -> {
            if (serverIsAway) {
                throw new IllegalStateException("no mail server");
            }
            sent.add(notices);
        };
        return new WhenTroubledThenTellOperators(
                seen,
                mail,
                scenario.bean(Claims.class),
                scenario.bean(EntityManager.class),
                scenario.bean(PlatformTransactionManager.class),
                clock);
    }

    /** Lets all nodes look every ten seconds, as they do. */
    private void pass(Duration time, WhenTroubledThenTellOperators... nodes) {
        for (Instant end = clock.instant().plus(time); clock.instant().isBefore(end); ) {
            clock.set(clock.instant().plusSeconds(10).toString());
            for (WhenTroubledThenTellOperators node : nodes) {
                node.tick();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsOnceOfWhatLastsAndOnceThatItIsOver(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            WhenTroubledThenTellOperators one = node(scenario);
            WhenTroubledThenTellOperators other = node(scenario);
            troubles.addAll(List.of(STANDS, LETTERS));
            pass(Duration.ofSeconds(60), one, other);
            assertThat(sent).as("before it has lasted a minute").isEmpty();
            pass(Duration.ofMinutes(10), one, other);
            Instant since = NINE.plusSeconds(10);
            assertThat(sent).hasSize(1);
            assertThat(sent.getFirst())
                    .containsExactlyInAnyOrder(
                            new TroubleNotice(STANDS, since, false), new TroubleNotice(LETTERS, since, false));
            sent.clear();
            troubles.remove(STANDS);
            pass(Duration.ofMinutes(10), one, other);
            assertThat(sent).containsExactly(List.of(new TroubleNotice(STANDS, since, true)));
            assertThat(scenario.table("operator_notice"))
                    .as("what is over is forgotten, what lasts is not")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsNothingOfWhatPassesByItself(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            WhenTroubledThenTellOperators node = node(scenario);
            pass(Duration.ofMinutes(3), node);
            troubles.add(STANDS);
            pass(Duration.ofSeconds(40), node);
            troubles.clear();
            clock.set(clock.instant().plus(Duration.ofMinutes(5)).toString());
            node.tick();
            assertThat(scenario.table("operator_notice")).isEmpty();
            assertThat(sent).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNodeThatHasJustBegunTakesNothingForOver(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            WhenTroubledThenTellOperators first = node(scenario);
            troubles.add(STANDS);
            pass(Duration.ofMinutes(2), first);
            assertThat(sent).hasSize(1);
            // The installation stood still for an hour; it is back, and does not see yet that the reader still stands.
            clock.set(clock.instant().plus(Duration.ofHours(1)).toString());
            Set<Trouble> unseen = new HashSet<>();
            WhenTroubledThenTellOperators again = node(scenario, () -> unseen);
            pass(Duration.ofMinutes(1), again);
            unseen.add(STANDS);
            pass(Duration.ofMinutes(10), again);
            assertThat(sent).as("neither that it is over nor that it is new").hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void triesAgainWhenTheServerIsAwayAndTellsNothingOfThat(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            WhenTroubledThenTellOperators node = node(scenario);
            troubles.add(STANDS);
            serverIsAway = true;
            pass(Duration.ofMinutes(3), node);
            assertThat(sent).isEmpty();
            assertThat(scenario.bean(FailingWork.class).list())
                    .extracting(PutOff::sheet)
                    .containsOnly(WhenTroubledThenTellOperators.NAME);
            troubles.add(new Trouble(Kind.WORK_PUT_OFF, WhenTroubledThenTellOperators.NAME));
            serverIsAway = false;
            pass(Duration.ofMinutes(10), node);
            assertThat(sent).containsExactly(List.of(new TroubleNotice(STANDS, NINE.plusSeconds(10), false)));
            assertThat(scenario.bean(FailingWork.class).list()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void storesThatDoNotAnswerAreNoneOfItsBusiness(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            pass(Duration.ofMinutes(5), node(scenario, () -> {
                throw new IllegalStateException("away");
            }));
            assertThat(sent).isEmpty();
            assertThat(scenario.table("operator_notice")).isEmpty();
        }
    }
}
