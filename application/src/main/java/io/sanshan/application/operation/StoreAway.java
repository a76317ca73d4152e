package io.sanshan.application.operation;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells failures that only say that a store is away from faults: by types and codes, for messages are nobody's promise. */
public final class StoreAway {

    /** The class of SQL states that says the connection failed, or was never there. */
    private static final String CONNECTION = "08";

    private static final String POOL = "com.zaxxer.hikari.";
    private static final String REMOTE_CALL = "io.grpc.StatusRuntimeException";
    private static final String UNAVAILABLE = "UNAVAILABLE";
    private static final int DEEPEST = 20;

    private StoreAway() {}

    /** The kind of what lies at the bottom of such a failure; nothing where it is another one. */
    public static Optional<String> bottomOf(@Nullable Throwable failure) {
        boolean away = false;
        Throwable bottom = failure;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            away |= isOne(cause);
            bottom = cause;
            cause = cause.getCause();
        }
        return away && bottom != null ? Optional.of(bottom.getClass().getSimpleName()) : Optional.empty();
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, ConnectException _ -> true;
            case SQLException sql ->
                sql.getSQLState() == null ? isOfThePool(sql) : sql.getSQLState().startsWith(CONNECTION);
            // Known by name, since not everybody who asks has the library. The message begins with the code.
            default ->
                cause.getClass().getName().equals(REMOTE_CALL)
                        && String.valueOf(cause.getMessage()).startsWith(UNAVAILABLE);
        };
    }

    /** The pool speaks of connections only, and gives no state when it took one away from under its user. */
    private static boolean isOfThePool(SQLException failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().startsWith(POOL);
    }
}
