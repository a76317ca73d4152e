package io.sanshan.application.till;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the answers that no till will ask for again: a few at a time, so that no till waits for it, and by one node of all. */
@Component
class TillAnswersEnd {

    static final int AT_ONCE = 500;
    /** What a round removes at most. More stays for the next one. */
    static final int BATCHES = 20;

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private final TillAnswers answers;
    private final Clock clock;

    TillAnswersEnd(TillAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${sanshan.ticks.till-answers:PT1M}",
            fixedDelayString = "${sanshan.ticks.till-answers:PT1M}")
    void tick() {
        Instant now = clock.instant();
        if (!answers.mayRemove(now, now.plus(BETWEEN_ROUNDS).minusSeconds(1))) {
            return;
        }
        Instant before = now.minus(TillAnswers.KEPT);
        int removed = AT_ONCE;
        for (int batch = 0; batch < BATCHES && removed >= AT_ONCE; batch++) {
            removed = answers.removeBefore(before, AT_ONCE);
        }
    }
}
