package io.sanshan.axon;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** Recognises a lost race: H2 reports it inside a batch without a cause, so the whole chain of exceptions is looked at. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final int H2 = 23505;
    private static final int MYSQL = 1062;

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException each = sql; each != null; each = each.getNextException()) {
                    if (each instanceof SQLIntegrityConstraintViolationException
                            || each.getErrorCode() == H2
                            || each.getErrorCode() == MYSQL) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
