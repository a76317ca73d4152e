package io.sanshan.axon;

import io.sanshan.domain.shared.CommandRefused;
import org.axonframework.commandhandling.CommandExecutionException;

/** How a "no" comes out of the command bus, beside faults. An ordinary answer, so without a stack. */
final class RefusedByBus extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    RefusedByBus(CommandRefused refused) {
        super(refused.getMessage(), null, refused.refusal(), false);
    }
}
