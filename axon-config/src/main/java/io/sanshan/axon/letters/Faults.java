package io.sanshan.axon.letters;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.axon.encryption.KeyIsMissing;
import io.sanshan.axon.json.UnknownMessage;
import io.sanshan.axon.operation.Outages;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.dao.TransientDataAccessException;

/** Tells faults of an event from those that pass by themselves. */
final class Faults {

    private Faults() {}

    /**
     * Whether the event itself is what fails. An unknown type is not, since a later version of the application knows it, and neither is
     * a key that was lost, since a backup brings it back: putting all such events aside would hide what has to be mended.
     */
    static boolean isOfTheEvent(Throwable fault) {
        return !Outages.isOutage(fault) && FaultTypes.causes(fault).noneMatch(Faults::isOfSomethingElse);
    }

    private static boolean isOfSomethingElse(Throwable cause) {
        return switch (cause) {
            case UnknownMessage _,
                    KeyIsMissing _,
                    OutOfMemoryError _,
                    TransientDataAccessException _,
                    SQLTransientException _,
                    LockTimeoutException _,
                    PessimisticLockException _,
                    UnableToClaimTokenException _,
                    InterruptedException _ -> true;
            default -> false;
        };
    }

    /** The type that this version does not know, where that is the fault. */
    static Optional<String> unknown(Throwable fault) {
        return FaultTypes.causes(fault)
                .filter(UnknownMessage.class::isInstance)
                .map(UnknownMessage.class::cast)
                .map(UnknownMessage::what)
                .findFirst();
    }
}
