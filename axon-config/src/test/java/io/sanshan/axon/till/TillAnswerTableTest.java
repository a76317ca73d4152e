package io.sanshan.axon.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.till.TillAnswers.Answer;
import io.sanshan.application.till.TillAnswers.Begun;
import io.sanshan.axon.TestDatabase;
import io.sanshan.domain.ids.TillDeviceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Of all who would answer a request, one does; what it answered is read by the others byte for byte. */
@Tag("P50")
@ParameterizedClass
@MethodSource("vendors")
class TillAnswerTableTest {

    private static final TillDeviceId FIRST = TillDeviceId.named("first");
    private static final TillDeviceId SECOND = TillDeviceId.named("second");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant UNTIL = NOON.plusSeconds(10);
    private static final Answer ANSWER =
            new Answer(201, "application/json", "{\"discount\":\"五\"}".getBytes(StandardCharsets.UTF_8));

    private final TestDatabase database;
    private final TillAnswerTable answers;

    TillAnswerTableTest(TestDatabase.Vendor vendor) {
        database = TestDatabase.open(vendor, 4);
        answers = new TillAnswerTable(database.pool());
    }

    static Stream<TestDatabase.Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String claimed(TillDeviceId device, String key, Instant at) {
        return ((Begun.Yours) answers.begin(device, key, "print", at, at.plusSeconds(10))).claim();
    }

    @Test
    void givesAnAnswerAgainByteForByteWithWhatItAnswered() {
        answers.keep(FIRST, "k", claimed(FIRST, "k", NOON), ANSWER);
        Begun again = answers.begin(FIRST, "k", "other print", NOON, UNTIL);
        assertThat(again).isInstanceOfSatisfying(Begun.Answered.class, answered -> {
            assertThat(answered.fingerprint()).isEqualTo("print");
            assertThat(answered.answer().status()).isEqualTo(201);
            assertThat(answered.answer().contentType()).isEqualTo("application/json");
            assertThat(answered.answer().body()).isEqualTo(ANSWER.body());
        });
    }

    @Test
    void keepsTheKeysOfTwoDevicesApart() {
        claimed(FIRST, "k", NOON);
        assertThat(answers.begin(SECOND, "k", "print", NOON, UNTIL)).isInstanceOf(Begun.Yours.class);
        assertThat(answers.begin(FIRST, "K", "print", NOON, UNTIL)).isInstanceOf(Begun.Yours.class);
        assertThat(answers.begin(FIRST, "k", "print", NOON, UNTIL)).isEqualTo(new Begun.Underway("print"));
    }

    @Test
    void oneOfManyAnswers() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Begun>> racers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                racers.add(() -> answers.begin(FIRST, "race", "print", NOON, UNTIL));
            }
            List<Begun> begun = new ArrayList<>();
            for (Future<Begun> racer : threads.invokeAll(racers)) {
                begun.add(racer.get());
            }
            assertThat(begun).filteredOn(Begun.Yours.class::isInstance).hasSize(1);
            assertThat(begun).filteredOn(new Begun.Underway("print")::equals).hasSize(15);
        }
    }

    @Test
    void aClaimOfWhoIsGoneIsTakenOverOnceItEnded() {
        String gone = claimed(FIRST, "k", NOON);
        assertThat(answers.begin(FIRST, "k", "print", UNTIL.minusMillis(1), UNTIL))
                .isInstanceOf(Begun.Underway.class);
        assertThat(answers.begin(FIRST, "k", "another", UNTIL, UNTIL.plusSeconds(10)))
                .isEqualTo(new Begun.Underway("print"));
        String taken = claimed(FIRST, "k", UNTIL);
        answers.keep(FIRST, "k", gone, new Answer(500, "text/plain", new byte[0]));
        assertThat(answers.begin(FIRST, "k", "print", UNTIL, UNTIL.plusSeconds(10)))
                .isInstanceOf(Begun.Underway.class);
        answers.keep(FIRST, "k", taken, ANSWER);
        answers.letGo(FIRST, "k", taken);
        assertThat(answers.begin(FIRST, "k", "print", UNTIL, UNTIL)).isInstanceOf(Begun.Answered.class);
    }

    @Test
    void whatFailedIsTheSameRequestsAtOnceAndNoOtherOnes() {
        answers.putOff(FIRST, "k", claimed(FIRST, "k", NOON));
        assertThat(answers.begin(FIRST, "k", "another", NOON, UNTIL)).isEqualTo(new Begun.Underway("print"));
        assertThat(answers.begin(FIRST, "k", "print", NOON.plusSeconds(3_600), NOON.plusSeconds(3_610)))
                .isInstanceOfSatisfying(
                        Begun.Yours.class, yours -> assertThat(yours.begunAt()).isEqualTo(NOON));
    }

    @Test
    void whatIsLetGoBeginsAnew() {
        answers.letGo(FIRST, "k", claimed(FIRST, "k", NOON));
        assertThat(answers.begin(FIRST, "k", "another", NOON, UNTIL)).isInstanceOf(Begun.Yours.class);
    }

    @Test
    void removesOldOnesAFewAtATimeAndLetsOneNodeDoIt() {
        for (int i = 0; i < 5; i++) {
            claimed(FIRST, "k" + i, NOON.plusSeconds(i));
        }
        assertThat(answers.removeBefore(NOON.plusSeconds(4), 3)).isEqualTo(3);
        assertThat(answers.removeBefore(NOON.plusSeconds(4), 3)).isEqualTo(1);
        assertThat(answers.removeBefore(NOON.plusSeconds(4), 3)).isZero();
        assertThat(answers.begin(FIRST, "k4", "print", NOON, UNTIL)).isInstanceOf(Begun.Underway.class);

        assertThat(answers.mayRemove(NOON, NOON.plus(Duration.ofMinutes(1)))).isTrue();
        assertThat(answers.mayRemove(NOON.plusSeconds(59), UNTIL)).isFalse();
        assertThat(answers.mayRemove(NOON.plusSeconds(60), UNTIL)).isTrue();
    }
}
