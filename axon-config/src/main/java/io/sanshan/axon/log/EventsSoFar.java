package io.sanshan.axon.log;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is in the log when the reading begins. A stream that has nothing at hand is not at its end: Axon Server sends the
 * first events some time after they were asked for. So the head is what ends the reading.
 */
public final class EventsSoFar {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private EventsSoFar() {}

    /**
     * Hands over each event behind a token, in order.
     *
     * @param wanted is asked between events; false ends the reading
     * @return whether the head was reached
     */
    public static boolean read(
            EventStore store,
            @Nullable TrackingToken from,
            BooleanSupplier wanted,
            Consumer<TrackedEventMessage<?>> each) {
        long end = position(store.createHeadToken()).orElse(-1);
        long reached = position(from).orElse(-1);
        if (reached >= end) {
            return true;
        }
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(from)) {
            while (reached < end) {
                if (!wanted.getAsBoolean()) {
                    return false;
                }
                if (events.hasNextAvailable((int) LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    TrackedEventMessage<?> event = events.nextAvailable();
                    each.accept(event);
                    reached = position(event.trackingToken()).orElse(end);
                }
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static OptionalLong position(@Nullable TrackingToken token) {
        return token == null ? OptionalLong.empty() : token.position();
    }
}
