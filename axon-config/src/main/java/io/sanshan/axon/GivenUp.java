package io.sanshan.axon;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/**
 * Recognises a transaction that the database itself rolled back for the sake of another, in a deadlock: nothing of it was kept, so it may
 * be tried again. One that has waited too long for a lock is none: it would wait as long again, and all who append behind it.
 */
final class GivenUp {

    /** Class 40 of the SQL standard: transaction rollback. */
    private static final String ROLLED_BACK = "40";

    private static final int MYSQL_DEADLOCK = 1213;

    /** The driver tells of it in the same class as of a deadlock. */
    private static final int MYSQL_LOCK_WAIT = 1205;

    private GivenUp() {}

    static boolean saysSo(Exception exception) {
        return SqlFaults.any(exception, GivenUp::isRollback);
    }

    private static boolean isRollback(SQLException sql) {
        String state = sql.getSQLState();
        return sql.getErrorCode() != MYSQL_LOCK_WAIT
                && (sql instanceof SQLTransactionRollbackException
                        || (state != null && state.startsWith(ROLLED_BACK))
                        || sql.getErrorCode() == MYSQL_DEADLOCK);
    }
}
