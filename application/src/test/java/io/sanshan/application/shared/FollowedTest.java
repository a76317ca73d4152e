package io.sanshan.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FollowedTest {

    private static final String STREAM = "campaign-1";
    private static final int CALLERS = 50;

    private final StreamsInMemory log = new StreamsInMemory();
    private final Followed<Integer> sum =
            new Followed<>(log, 10, (before, event) -> (before == null ? 0 : before) + (Integer) event);

    @Test
    void eachLookReadsOnlyWhatIsNew() {
        log.append(STREAM, 1);
        log.append(STREAM, 2);
        assertThat(sum.now(STREAM)).contains(3);
        log.append(STREAM, 4);
        assertThat(sum.lastSeen(STREAM)).contains(3);
        assertThat(sum.now(STREAM)).contains(7);
        assertThat(log.readFrom()).containsExactly(0L, 2L);
    }

    @Test
    void whatNobodyKnowsIsNotKept() {
        assertThat(sum.now(STREAM)).isEmpty();
        assertThat(sum.lastSeen(STREAM)).isEmpty();
        log.append(STREAM, 1);
        assertThat(sum.now(STREAM)).contains(1);
    }

    /** The look under way may have read before the event: those who ask after it share the next one. */
    @Test
    void whoAsksTogetherLooksOnceAndSeesWhatWasThereWhenAsked() throws Exception {
        log.append(STREAM, 1);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        log.afterTheNextRead(() -> {
            reading.countDown();
            await(goOn);
        });
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1)) {
            Future<Optional<Integer>> early = callers.submit(() -> sum.now(STREAM));
            reading.await();
            log.append(STREAM, 10);
            List<Thread> waiting = new ArrayList<>();
            List<Future<Optional<Integer>>> late = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                late.add(callers.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    return sum.now(STREAM);
                }));
            }
            Awaitility.await().until(() -> {
                synchronized (waiting) {
                    return waiting.size() == CALLERS
                            && waiting.stream().allMatch(thread -> LockSupport.getBlocker(thread) != null);
                }
            });
            goOn.countDown();
            assertThat(early.get()).contains(1);
            for (Future<Optional<Integer>> one : late) {
                assertThat(one.get()).contains(11);
            }
        }
        assertThat(log.readFrom()).hasSize(2);
    }

    @Test
    void aLookThatFailsIsNobodysAnswer() {
        log.append(STREAM, 1);
        log.afterTheNextRead(() -> {
            throw new IllegalStateException("the log is away");
        });
        assertThatThrownBy(() -> sum.now(STREAM)).hasMessage("the log is away");
        assertThat(sum.now(STREAM)).contains(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
