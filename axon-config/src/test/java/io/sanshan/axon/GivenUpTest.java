package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

class GivenUpTest {

    @Test
    void isADeadlockHoweverItIsTold() {
        assertThat(GivenUp.saysSo(new SQLTransactionRollbackException("deadlock", "40001", 1213)))
                .isTrue();
        assertThat(GivenUp.saysSo(new BatchUpdateException("deadlock", "40001", 1213, new int[0])))
                .isTrue();
        assertThat(GivenUp.saysSo(new EventStoreException("no append", new SQLException("deadlock", "HY000", 1213))))
                .isTrue();
    }

    @Test
    void isNoLockThatWasWaitedForTooLong() {
        assertThat(GivenUp.saysSo(new SQLTransactionRollbackException("lock wait timeout", "40001", 1205)))
                .isFalse();
    }

    @Test
    void isNoOtherFault() {
        assertThat(GivenUp.saysSo(new SQLException("duplicate key", "23000", 1062)))
                .isFalse();
        assertThat(GivenUp.saysSo(new IllegalStateException("no connection"))).isFalse();
    }
}
