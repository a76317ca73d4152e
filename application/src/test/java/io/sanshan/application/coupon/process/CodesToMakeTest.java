package io.sanshan.application.coupon.process;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.coupon.CodeMaker;
import io.sanshan.application.coupon.CodesInMemory;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchStanding;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesMade;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CodeBatchId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P4")
@DisplayName("Codes of a pattern are made")
class CodesToMakeTest {

    private static final int SIZE = 12_000;
    private static final CodePattern PATTERN = new CodePattern("SP", CodePattern.UNAMBIGUOUS, 10, true);
    private static final CodeBatchId BATCH = CodeBatchId.named("leaflet");
    private static final CodesPlanned PLANNED =
            new CodesPlanned(BATCH, TEN_OFF, new BatchCodes.ByPattern(PATTERN, SIZE));

    private final SetClock clock = new SetClock("2026-03-03T09:00:00Z");
    private final CodesInMemory directory = new CodesInMemory();
    private final List<Integer> told = new ArrayList<>();
    private CodeBatchStanding standing = CodeBatchStanding.of(PLANNED);

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private ReadModelScenario scenario(String kind) {
        TermsBook book = mock(TermsBook.class);
        when(book.codes(any())).thenAnswer(_ -> Optional.of(standing));
        CommandSender sender = (command, _) -> {
            int made = ((RecordCodesMade) command).made();
            told.add(made);
            standing = standing.evolve(new CodesMade(BATCH, made));
            return Outcome.done();
        };
        return ReadModelScenario.on(
                kind,
                Map.of(
                        Clock.class,
                        clock,
                        CommandSender.class,
                        sender,
                        CodeMaker.class,
                        directory.makerOfThese(),
                        TermsBook.class,
                        book),
                "io.sanshan.application.coupon.process",
                "io.sanshan.application.shared.process");
    }

    private static void tick(ReadModelScenario scenario) {
        scenario.bean(WhenCodesArePlannedThenMakeThem.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void andMadeOnWhereTheyWereCutOff(String kind) {
        CodesInMemory atOnce = new CodesInMemory();
        atOnce.makerOfThese().make(BATCH, PATTERN, 1, SIZE);
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(PLANNED);
            directory.failAfter(7);
            tick(scenario);
            assertThat(told).containsExactly(5_000);
            assertThat(directory.places()).hasSize(7_000);

            directory.failAfter(Integer.MAX_VALUE);
            clock.set("2026-03-03T09:30:00Z");
            tick(scenario);
            assertThat(told).containsExactly(5_000, 10_000, 12_000);
            assertThat(directory.places()).isEqualTo(atOnce.places()).hasSize(SIZE);

            scenario.happened(new CodesMade(BATCH, SIZE));
            assertThat(scenario.table("codes_to_make")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void unlessTheirBatchIsVoided(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(PLANNED).happened(new CodesVoided(BATCH, TEN_OFF, "misprinted"));
            tick(scenario);
            assertThat(told).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void andListsAndSharedCodesAreNot(String kind) {
        CodeBatchId word = CodeBatchId.named("word");
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(
                    new CodesPlanned(word, TEN_OFF, new BatchCodes.Generic("WELCOME", null)),
                    new CodesPlanned(CodeBatchId.named("list"), TEN_OFF, new BatchCodes.Listed(3)));
            assertThat(scenario.table("codes_to_make")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameWorkAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(PLANNED, new CodesMade(BATCH, 5_000));
            var live = scenario.table("codes_to_make");
            assertThat(live).hasSize(1);
            assertThat(scenario.deliverAgain(2).table("codes_to_make")).isEqualTo(live);
            assertThat(scenario.rebuild(1).table("codes_to_make")).isEqualTo(live);
        }
    }
}
