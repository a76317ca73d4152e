package io.sanshan.axon;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What a database said went wrong: drivers report it inside a batch without a cause, so the whole chain of exceptions is looked at. */
final class SqlFaults {

    private SqlFaults() {}

    static boolean any(Throwable thrown, Predicate<SQLException> asked) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException each = sql; each != null; each = each.getNextException()) {
                    if (asked.test(each)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
