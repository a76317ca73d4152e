package io.sanshan.axon;

import java.sql.SQLIntegrityConstraintViolationException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** Recognises a lost race. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final int H2 = 23505;
    private static final int MYSQL = 1062;

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return SqlFaults.any(
                exception,
                sql -> sql instanceof SQLIntegrityConstraintViolationException
                        || sql.getErrorCode() == H2
                        || sql.getErrorCode() == MYSQL);
    }
}
