package io.sanshan.operation.log;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Failures that only say that a store is away. Whoever reads the log needs to know that and no stack. */
final class Outage {

    private static final String CONNECTION = "08";
    private static final String REMOTE_CALL = "io.grpc.StatusRuntimeException";
    private static final String AWAY = "UNAVAILABLE";
    private static final int DEEPEST = 20;

    private Outage() {}

    /** The kind of what lies at the bottom of it. */
    static Optional<String> of(@Nullable Throwable failure) {
        boolean away = false;
        Throwable cause = failure;
        Throwable bottom = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            away |= isOne(cause);
            bottom = cause;
            cause = cause.getCause();
        }
        return away && bottom != null ? Optional.of(bottom.getClass().getSimpleName()) : Optional.empty();
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof ConnectException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(CONNECTION)
                || cause.getClass().getName().equals(REMOTE_CALL)
                        && String.valueOf(cause.getMessage()).startsWith(AWAY);
    }
}
