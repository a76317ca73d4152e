package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.EventLog;
import io.sanshan.ui.till.TrialWrites;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes that come again. */
abstract class TillRepeatCases extends TillCases {

    TillRepeatCases(Trial trial) {
        super(trial);
    }

    private void forgetAnswer(String key) {
        JdbcClient jdbc = JdbcClient.create(application.database("durablePool"));
        assertThat(jdbc.sql("delete from till_answer where device_id = ? and request_key = ?")
                        .params(till.device().value(), key)
                        .update())
                .isEqualTo(1);
    }

    private int events(String key) {
        return application.get(EventLog.class).stream(
                        TrialWrites.stream(till.device().value(), key), 0)
                .size();
    }

    private void assertSame(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void getsTheSameAnswerByteForByte() throws Exception {
        int before = writes.worked();
        Answer first = write("same", "Basket");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replay")).isEmpty();
        Answer again = write("same", "Basket");
        assertSame(again, first);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(writes.worked()).isEqualTo(before + 1);
        assertThat(events("same")).isEqualTo(1);
    }

    /** A process that was killed between deciding and keeping the answer. */
    @Test
    void afterItsAnswerWasLostMeetsWhatTheLogHolds() throws Exception {
        int before = writes.worked();
        Answer first = write("lost", "Basket");
        forgetAnswer("lost");
        Answer again = write("lost", "Basket");
        assertThat(writes.worked()).isEqualTo(before + 2);
        assertSame(again, first);
        assertThat(again.header("Idempotent-Replay")).isEmpty();
        assertThat(events("lost")).isEqualTo(1);
    }

    @Test
    void withAnotherRequestIsRefused() throws Exception {
        write("reused", "Basket");
        assertProblem(write("reused", "Another"), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(events("reused")).isEqualTo(1);
    }

    @Test
    void readsARefusalAgain() throws Exception {
        int before = writes.worked();
        Answer first = write("refusal", TrialWrites.REFUSED);
        assertProblem(first, 422, "TillDeviceRefusal.NAME_TOO_LONG");
        assertThat(first.json().path("field").asString()).isEqualTo("name");
        assertThat(first.json().path("detail").asString()).contains("80");
        assertSame(write("refusal", TrialWrites.REFUSED), first);
        assertThat(writes.worked()).isEqualTo(before + 1);
    }

    @Test
    void isTriedAnewAfterAFailure() throws Exception {
        int before = writes.worked();
        Answer first = write("failure", TrialWrites.FAILS);
        assertProblem(first, 500, "INTERNAL");
        assertThat(first.json().path("incident").asString()).isNotBlank();
        assertThat(first.text()).doesNotContain("Exception", "at io.");
        assertProblem(write("failure", TrialWrites.FAILS), 500, "INTERNAL");
        assertThat(writes.worked()).isEqualTo(before + 2);
    }

    @Test
    void besideTheFirstWaitsForItsAnswer() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        int before = writes.worked();
        writes.hold(() -> {
            inside.countDown();
            awaited(goOn);
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(() -> write("beside", "Basket"));
            awaited(inside);
            Future<Answer> second = threads.submit(() -> write("beside", "Basket"));
            assertProblem(write("beside", "Another"), 422, "IDEMPOTENCY_KEY_REUSED");
            goOn.countDown();
            assertThat(first.get().status()).isEqualTo(201);
            assertSame(second.get(), first.get());
        }
        assertThat(writes.worked()).isEqualTo(before + 1);
        assertThat(events("beside")).isEqualTo(1);
    }

    @Test
    void withoutAKeyOrWithOneThatIsNoneIsRefused() throws Exception {
        assertProblem(
                till.browser().post(TrialWrites.PATH, "{\"name\":\"a\",\"quantity\":1}"),
                400,
                "IDEMPOTENCY_KEY_MISSING");
        assertProblem(write("x".repeat(65), "a"), 400, "IDEMPOTENCY_KEY_MALFORMED");
        assertProblem(write("a b", "a"), 400, "IDEMPOTENCY_KEY_MALFORMED");
        assertThat(write("!" + "~".repeat(63), "a").status()).isEqualTo(201);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
