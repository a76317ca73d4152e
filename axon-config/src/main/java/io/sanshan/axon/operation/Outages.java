package io.sanshan.axon.operation;

import io.sanshan.application.operation.StoreAway;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;

/** Adds to what every store says of being away what Axon Server says. */
public final class Outages {

    /** The connection failed, or the server has no answer to give yet. */
    private static final Set<String> CODES = Set.of("AXONIQ-3001", "AXONIQ-1100", "AXONIQ-2100");

    private static final int DEEPEST = 20;

    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        if (StoreAway.bottomOf(failure).isPresent()) {
            return true;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof AxonServerException server && CODES.contains(String.valueOf(server.code()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
