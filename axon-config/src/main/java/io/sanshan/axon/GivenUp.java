package io.sanshan.axon;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/**
 * Recognises a transaction that the database itself rolled back for the sake of another, in a deadlock or after waiting too long for
 * a lock: nothing of it was kept, so it may be tried again.
 */
final class GivenUp {

    /** Class 40 of the SQL standard: transaction rollback. */
    private static final String ROLLED_BACK = "40";

    private static final int MYSQL_DEADLOCK = 1213;
    private static final int MYSQL_LOCK_WAIT = 1205;

    private GivenUp() {}

    static boolean saysSo(Exception exception) {
        return SqlFaults.any(exception, GivenUp::isRollback);
    }

    private static boolean isRollback(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransactionRollbackException
                || (state != null && state.startsWith(ROLLED_BACK))
                || sql.getErrorCode() == MYSQL_DEADLOCK
                || sql.getErrorCode() == MYSQL_LOCK_WAIT;
    }
}
