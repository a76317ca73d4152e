package io.sanshan.application.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Old answers go a few at a time, by one node of all. */
class TillAnswersEndTest {

    private static final Instant NOW = Instant.parse("2026-03-31T09:00:00Z");

    private final TillAnswers answers = mock(TillAnswers.class);
    private final TillAnswersEnd end = new TillAnswersEnd(answers, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void removesWhatIsOlderThanThirtyDaysUntilNoneIsLeft() {
        when(answers.mayRemove(any(), any())).thenReturn(true);
        when(answers.removeBefore(any(), anyInt())).thenReturn(TillAnswersEnd.AT_ONCE, TillAnswersEnd.AT_ONCE, 3);
        end.tick();
        verify(answers, times(3)).removeBefore(NOW.minus(Duration.ofDays(30)), TillAnswersEnd.AT_ONCE);
    }

    @Test
    void leavesTheRestOfALotToTheNextRound() {
        when(answers.mayRemove(any(), any())).thenReturn(true);
        when(answers.removeBefore(any(), anyInt())).thenReturn(TillAnswersEnd.AT_ONCE);
        end.tick();
        verify(answers, times(TillAnswersEnd.BATCHES)).removeBefore(any(), anyInt());
    }

    @Test
    void leavesItToTheNodeThatDoesIt() {
        assertThat(answers.mayRemove(NOW, NOW)).isFalse();
        end.tick();
        verify(answers, never()).removeBefore(any(), anyInt());
    }
}
