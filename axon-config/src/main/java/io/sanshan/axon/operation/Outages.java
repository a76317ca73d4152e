package io.sanshan.axon.operation;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;

/** Tells a store that cannot be reached from a fault: by codes and types, never by a message. */
final class Outages {

    /** The class of SQL states that says the connection failed, or was never there. */
    private static final String CONNECTION = "08";

    /** Of Axon Server: the connection failed, no node leads, or the server is not ready yet. */
    private static final Set<String> SERVER_CODES = Set.of("AXONIQ-3001", "AXONIQ-1100", "AXONIQ-2100");

    private static final int DEEPEST = 20;

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isOne(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, ConnectException _ -> true;
            case SQLException sql -> sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION);
            case StatusRuntimeException server ->
                server.getStatus().getCode() == Status.Code.UNAVAILABLE
                        || server.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED;
            case AxonServerException server -> SERVER_CODES.contains(String.valueOf(server.code()));
            default -> false;
        };
    }
}
