package io.sanshan.ui.member.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Told by a clock that only work and waiting move. */
class EvenPaceTest {

    private static final long STEP = EvenPace.STEP.toNanos();

    private long now;
    private final EvenPace pace = new EvenPace(() -> now, rest -> now += rest);

    private enum Answer {
        JOINED,
        KNOWN
    }

    private long asked(Answer answer, Duration work) {
        long began = now;
        pace.keep(
                () -> {
                    now += work.toNanos();
                    return answer;
                },
                Answer.JOINED::equals);
        return now - began;
    }

    @Test
    void answersInWholeSteps() {
        assertThat(asked(Answer.JOINED, Duration.ofMillis(30))).isEqualTo(STEP);
        assertThat(asked(Answer.JOINED, Duration.ofMillis(401))).isEqualTo(2 * STEP);
        assertThat(asked(Answer.JOINED, Duration.ofMillis(1_999))).isEqualTo(5 * STEP);
    }

    @Test
    void aKnownPhoneTakesAsLongAsAJoinDoesUnderLoad() {
        for (int join = 0; join < 100; join++) {
            asked(Answer.JOINED, Duration.ofMillis(900));
        }
        assertThat(asked(Answer.KNOWN, Duration.ofMillis(2))).isEqualTo(3 * STEP);
    }

    @Test
    void theQuietBeforeTheRushIsForgotten() {
        for (int join = 0; join < 200; join++) {
            asked(Answer.JOINED, Duration.ofMillis(join < 100 ? 900 : 30));
        }
        assertThat(asked(Answer.KNOWN, Duration.ofMillis(2))).isEqualTo(STEP);
    }

    @Test
    void beforeAnybodyJoinedAKnownPhoneTakesAStep() {
        assertThat(asked(Answer.KNOWN, Duration.ofMillis(2))).isEqualTo(STEP);
    }
}
