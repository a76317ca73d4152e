package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchQueries;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches of codes as headquarters sees them. */
@Tag("P4")
class CodeBatchesTest {

    private static final CodeBatchId LEAFLET = CodeBatchId.named("leaflet");
    private static final CodeBatchId WORD = CodeBatchId.named("word");
    private static final BatchCodes MADE =
            new BatchCodes.ByPattern(new CodePattern("SP", CodePattern.UNAMBIGUOUS, 10, true), 3);
    private static final BatchCodes SHARED = new BatchCodes.Generic("WELCOME", 5);

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario lived(String kind) {
        return brand(kind)
                .happened(new CodesPlanned(LEAFLET, TEN_OFF, MADE), new CodesMade(LEAFLET, 2))
                .happened(new CodesPlanned(WORD, TEN_OFF, SHARED))
                .happened(
                        new CodesMade(LEAFLET, 3),
                        new CodesDownloaded(LEAFLET, TEN_OFF),
                        new CodeUsed(CodeUseId.of(LEAFLET, 2), LEAFLET, TEN_OFF, coupon(1), ANNA),
                        new SharedCodeDrawn(WORD, ANNA, 1),
                        new CodeUsed(CodeUseId.of(WORD, ANNA), WORD, TEN_OFF, coupon(2), ANNA),
                        new CodesVoided(WORD, TEN_OFF, "misprinted"));
    }

    private static List<CodeBatchCard> cards(ReadModelScenario scenario) {
        return scenario.bean(CodeBatchQueries.class).ofTemplates(HEADQUARTERS, List.of(TEN_OFF));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void showWhatBecameOfThemTheNewestFirst(String kind) {
        try (ReadModelScenario scenario = lived(kind)) {
            List<CodeBatchCard> cards = cards(scenario);
            assertThat(cards).extracting(CodeBatchCard::batch).containsExactly(WORD, LEAFLET);
            assertThat(cards.getFirst()).satisfies(word -> {
                assertThat(word.codes()).isEqualTo(SHARED);
                assertThat(word.used()).isEqualTo(1);
                assertThat(word.voidedReason()).isEqualTo("misprinted");
            });
            assertThat(cards.getLast()).satisfies(leaflet -> {
                assertThat(leaflet.codes()).isEqualTo(MADE);
                assertThat(leaflet.isWhole()).isTrue();
                assertThat(leaflet.used()).isEqualTo(1);
                assertThat(leaflet.downloads()).isEqualTo(1);
                assertThat(leaflet.voidedReason()).isNull();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = lived(kind)) {
            var batches = scenario.table("code_batch");
            var uses = scenario.table("code_use");
            assertThat(batches).hasSize(2);
            assertThat(uses).hasSize(2);
            scenario.deliverAgain(6);
            assertThat(scenario.table("code_batch")).isEqualTo(batches);
            scenario.rebuild(2);
            assertThat(scenario.table("code_batch")).isEqualTo(batches);
            assertThat(scenario.table("code_use")).isEqualTo(uses);
        }
    }
}
