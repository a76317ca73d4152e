package io.sanshan.application.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request for a change. A form makes it when it opens and keeps it, so that a double click or a retry carries the same
 * command id and gets the same answer.
 *
 * @param cause the id of the event or command that led to it; null where the caller began it
 * @param occurredAt business time
 */
public record Request(
        Caller caller,
        String commandId,
        @Nullable StoreId store,
        @Nullable String cause,
        Instant occurredAt) {

    /** Ids that grow with time lie side by side in every index of the log; random ones would touch a page of it each. */
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** A new request of the caller, with an id of its own. */
    public static Request of(Caller caller, Instant occurredAt) {
        return new Request(caller, IDS.generate().toString(), caller.store(), null, occurredAt);
    }

    /** A request of a process or an import, whose id follows from what it answers to: asked again, it is the same request. */
    public static Request step(
            Caller.System caller, String commandId, @Nullable StoreId store, String cause, Instant at) {
        return new Request(caller, commandId, store, cause, at);
    }

    /** A further command of the same request, such as the binding that follows a registration. */
    public Request then(String step) {
        return new Request(caller, EventIds.stepsOf(commandId) + step, store, commandId, occurredAt);
    }

    public Occasion occasion() {
        return new Occasion(commandId, caller.actor(), store, cause == null ? commandId : cause, occurredAt);
    }
}
