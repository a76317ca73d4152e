package io.sanshan.axon.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Callers who come together share a transaction, and nobody's fault is another's. */
class SharedTransactionTest {

    private static final int CALLERS = 8;

    private final TestDatabase database = TestDatabase.open(Vendor.H2);
    private final AtomicInteger commits = new AtomicInteger();
    private final JdbcClient jdbc = JdbcClient.create(database.pool());
    private final SharedTransaction shared =
            new SharedTransaction(new TransactionTemplate(new DataSourceTransactionManager(database.pool()) {
                private static final long serialVersionUID = 1L;

                @Override
                protected void doCommit(DefaultTransactionStatus status) {
                    commits.incrementAndGet();
                    super.doCommit(status);
                }
            }));

    SharedTransactionTest() {
        jdbc.sql("create table kept (number integer primary key)").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void answersAllWhoWaitedWithOneCommit() throws Exception {
        assertThat(together(number -> number)).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7));

        assertThat(kept()).isEqualTo(CALLERS);
        // The one that the others waited behind, and theirs.
        assertThat(commits).hasValue(2);
    }

    @Test
    void tellsAFailureToItsCallerAlone() {
        assertThatThrownBy(() -> together(number -> number == 3 ? 2 : number))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);

        await().atMost(10, TimeUnit.SECONDS).until(() -> kept() == CALLERS - 1);
    }

    private long kept() {
        return jdbc.sql("select count(*) from kept").query(Long.class).single();
    }

    /** All keep the number that they choose, all but the first while the first is at it. */
    private List<Integer> together(java.util.function.IntUnaryOperator choice) throws Exception {
        CountDownLatch othersWait = new CountDownLatch(1);
        CountDownLatch firstWorks = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1)) {
            Future<Integer> first = callers.submit(() -> shared.run(() -> {
                firstWorks.countDown();
                hold(othersWait);
                return -1;
            }));
            assertThat(firstWorks.await(10, TimeUnit.SECONDS)).isTrue();
            List<Future<Integer>> others = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                others.add(callers.submit(() -> shared.run(() -> {
                    jdbc.sql("insert into kept (number) values (?)")
                            .param(choice.applyAsInt(number))
                            .update();
                    return number;
                })));
            }
            await().atMost(10, TimeUnit.SECONDS).until(() -> shared.waiting() == CALLERS);
            othersWait.countDown();
            assertThat(first.get()).isEqualTo(-1);
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> other : others) {
                answers.add(other.get());
            }
            return answers;
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
