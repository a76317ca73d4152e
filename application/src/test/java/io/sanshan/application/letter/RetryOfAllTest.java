package io.sanshan.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.letter.Letters.Retried;
import io.sanshan.application.letter.RetryStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A try of all letters")
class RetryOfAllTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Retried[] ANSWERS = {Retried.DONE, Retried.FAILED_AGAIN, Retried.GONE, Retried.BUSY};

    private final Letters letters = mock(Letters.class);
    private final RetryOfAll all = new RetryOfAll(letters, Clock.fixed(NOW, ZoneOffset.UTC));
    /** One for each stream that may be tried. */
    private final Semaphore mayGoOn = new Semaphore(0);

    @AfterEach
    void end() {
        mayGoOn.release(ANSWERS.length);
        all.stop();
    }

    private void opened() {
        when(letters.retryAll(any())).thenAnswer(asked -> {
            Predicate<RetryProgress> goesOn = asked.getArgument(0);
            RetryProgress progress = RetryProgress.of(ANSWERS.length);
            for (int i = 0; goesOn.test(progress) && i < ANSWERS.length; i++) {
                mayGoOn.acquire();
                progress = progress.and(ANSWERS[i]);
            }
            return progress;
        });
        all.start();
    }

    private void awaitProgress(RetryProgress progress) {
        await().atMost(Duration.ofSeconds(10)).until(() -> all.status().equals(RetryStatus.running(progress)));
    }

    private void awaitEnd() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !all.status().isRunning());
    }

    @Test
    @DisplayName("tells how far it is, and how it ended until the next one")
    void progress() {
        opened();
        assertThat(all.status()).isEqualTo(RetryStatus.NONE);
        assertThat(all.begin()).isTrue();
        awaitProgress(new RetryProgress(4, 0, 0, 0));
        mayGoOn.release(2);
        awaitProgress(new RetryProgress(4, 1, 1, 0));
        assertThat(all.status().progress()).extracting(RetryProgress::share).isEqualTo(0.5);
        mayGoOn.release(2);
        awaitEnd();
        RetryProgress end = new RetryProgress(4, 2, 1, 1);
        assertThat(all.status()).isEqualTo(RetryStatus.ended(end, NOW));
        assertThat(end.left()).isEqualTo(2);

        assertThat(all.begin()).as("once more").isTrue();
        awaitProgress(new RetryProgress(4, 0, 0, 0));
    }

    @Test
    @DisplayName("runs once, however often it is asked for")
    void once() {
        opened();
        assertThat(all.begin()).isTrue();
        assertThat(all.begin()).isFalse();
        mayGoOn.release(1);
        awaitProgress(new RetryProgress(4, 1, 0, 0));
        assertThat(all.begin()).isFalse();
        assertThat(all.status()).as("as far as it was").isEqualTo(RetryStatus.running(new RetryProgress(4, 1, 0, 0)));
    }

    @Nested
    @DisplayName("that cannot go on")
    class Failing {

        @Test
        @DisplayName("says why by kinds alone, and may be asked for again")
        void fault() {
            when(letters.retryAll(any())).thenAnswer(asked -> {
                Predicate<RetryProgress> goesOn = asked.getArgument(0);
                throw new IllegalStateException(
                        "a value of a row, told: " + goesOn.test(new RetryProgress(4, 1, 0, 0)));
            });
            all.start();
            assertThat(all.begin()).isTrue();
            awaitEnd();
            assertThat(all.status())
                    .isEqualTo(RetryStatus.failed(new RetryProgress(4, 1, 0, 0), NOW, "IllegalStateException"));
            assertThat(all.begin()).isTrue();
            awaitEnd();
        }

        @Test
        @DisplayName("since the application stops, ends after the stream in hand")
        void stopped() throws InterruptedException {
            opened();
            all.begin();
            awaitProgress(new RetryProgress(4, 0, 0, 0));
            Thread stopping = Thread.ofVirtual().start(all::stop);
            await().atMost(Duration.ofSeconds(10)).until(() -> !all.isRunning());
            assertThat(stopping.isAlive()).as("waits for what is in hand").isTrue();
            mayGoOn.release(1);
            assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
            assertThat(all.status().state()).isEqualTo(State.ENDED);
            assertThat(all.status().progress()).isEqualTo(new RetryProgress(4, 1, 0, 0));
            assertThat(all.begin()).as("nothing begins any more").isFalse();
        }
    }
}
