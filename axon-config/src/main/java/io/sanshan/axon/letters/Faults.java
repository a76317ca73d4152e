package io.sanshan.axon.letters;

import io.sanshan.axon.encryption.KeyIsMissing;
import io.sanshan.axon.json.UnknownMessage;
import io.sanshan.axon.operation.Outages;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLTransientException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.dao.TransientDataAccessException;

/** Tells faults of an event from those that pass by themselves, and names them without a value: a database's message may hold the row. */
final class Faults {

    private static final int DEEPEST = 20;
    private static final int NAMED = 3;

    private Faults() {}

    /**
     * Whether the event itself is what fails. An unknown type is not, since a later version of the application knows it, and neither is
     * a key that was lost, since a backup brings it back: putting all such events aside would hide what has to be mended.
     */
    static boolean isOfTheEvent(Throwable fault) {
        if (Outages.isOutage(fault)) {
            return false;
        }
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            switch (cause) {
                case UnknownMessage _,
                        KeyIsMissing _,
                        OutOfMemoryError _,
                        TransientDataAccessException _,
                        SQLTransientException _,
                        LockTimeoutException _,
                        PessimisticLockException _,
                        UnableToClaimTokenException _,
                        InterruptedException _ -> {
                    return false;
                }
                default -> cause = cause.getCause();
            }
        }
        return true;
    }

    /** The type that this version does not know, where that is the fault. */
    static Optional<String> unknown(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof UnknownMessage message) {
                return Optional.of(message.what());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The kinds of a fault and of what caused it. */
    static String kind(Throwable fault) {
        Set<String> kinds = new LinkedHashSet<>();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (kinds.size() < NAMED) {
                kinds.add(cause.getClass().getSimpleName());
            }
            cause = cause.getCause();
        }
        return String.join(" of ", kinds);
    }
}
