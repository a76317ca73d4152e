package io.sanshan.axon.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CodePlace;
import io.sanshan.axon.TestDatabase;
import io.sanshan.domain.ids.CodeBatchId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A code stands in one batch, also where several batches want it at once. */
@Tag("P4")
@ParameterizedClass
@MethodSource("vendors")
class CodeTableTest {

    private static final CodeBatchId FIRST = CodeBatchId.named("first");
    private static final CodeBatchId SECOND = CodeBatchId.named("second");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TestDatabase database;
    private final CodeTable codes;

    CodeTableTest(TestDatabase.Vendor vendor) {
        database = TestDatabase.open(vendor, 8);
        codes = new CodeTable(database.pool(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    static Stream<TestDatabase.Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void addsAllOfThemOrTellsWhichStandElsewhere() {
        assertThat(codes.add(FIRST, Map.of(1, "a", 2, "b"))).isEmpty();
        assertThat(codes.add(SECOND, Map.of(1, "c", 2, "b"))).containsExactly(2);
        assertThat(codes.find("c")).isEmpty();
        assertThat(codes.find("b")).contains(new CodePlace(FIRST, 2));
        assertThat(codes.find(List.of("a", "b", "c"))).containsOnlyKeys("a", "b");
    }

    @Test
    void keepsWhatStandsThereAlreadyAsItIsAskedFor() {
        codes.add(FIRST, Map.of(1, "a", 2, "b"));
        assertThat(codes.add(FIRST, Map.of(2, "b", 3, "c"))).isEmpty();
        assertThat(codes.hashes(FIRST, 2, 9)).isEqualTo(Map.of(2, "b", 3, "c"));
        assertThat(codes.add(FIRST, Map.of(7, "a"))).containsExactly(7);
    }

    @Test
    void givesACodeToOneOfManyBatches() throws Exception {
        int many = 8;
        List<Set<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Set<Integer>>> adding = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                CodeBatchId batch = CodeBatchId.named("batch " + i);
                Map<Integer, String> wanted = Map.of(1, "wanted", 2, "own of " + i);
                adding.add(threads.submit(() -> codes.add(batch, wanted)));
            }
            for (Future<Set<Integer>> answer : adding) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(Set::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.isEmpty()).containsOnly(Set.of(1));
    }

    @Test
    void removesWhatWasAbandonedAndNotWhatSomebodyIsStillAt() {
        codes.add(FIRST, Map.of(1, "a"));
        codes.add(SECOND, Map.of(1, "b"));
        assertThat(codes.removeAbandoned(FIRST, NOON)).isFalse();
        assertThat(codes.find("a")).isPresent();
        assertThat(codes.removeAbandoned(FIRST, NOON.plusSeconds(1))).isTrue();
        assertThat(codes.find("a")).isEmpty();
        codes.remove(SECOND);
        assertThat(codes.find("b")).isEmpty();
    }
}
