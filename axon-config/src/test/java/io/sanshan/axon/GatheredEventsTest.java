package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;

class GatheredEventsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void whoIsBehindNeverWaits() {
        var stream = new GatheredEvents(log(3), LONG).openStream(null);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int batch = 0; batch < 3; batch++) {
                assertThat(stream.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
                stream.nextAvailable();
            }
        });
    }

    @Test
    void whoHasReachedTheHeadWaitsForOthersOnce() throws InterruptedException {
        var stream = new GatheredEvents(log(3), SHORT).openStream(null);
        stream.hasNextAvailable(1, TimeUnit.SECONDS);
        stream.nextAvailable();
        reachTheHead(stream);

        long began = System.nanoTime();
        assertThat(stream.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - began).isGreaterThan(SHORT.toNanos() / 2);
    }

    /** The second event comes between the look that finds none and the next batch. */
    private static void reachTheHead(BlockingStream<TrackedEventMessage<?>> stream) {
        assertThat(stream.peek()).isEmpty();
    }

    /** A log that hides its next event from every look that does not wait. */
    private static StreamableMessageSource<TrackedEventMessage<?>> log(int events) {
        Iterator<TrackedEventMessage<?>> all = LongStream.range(0, events)
                .<TrackedEventMessage<?>>mapToObj(position -> new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(position), new GenericEventMessage<>("event " + position)))
                .iterator();
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
                return new BlockingStream<>() {
                    @Override
                    public Optional<TrackedEventMessage<?>> peek() {
                        return Optional.empty();
                    }

                    @Override
                    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                        return all.hasNext();
                    }

                    @Override
                    public TrackedEventMessage<?> nextAvailable() {
                        return all.next();
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                };
            }

            @Override
            public TrackingToken createTailToken() {
                return new GlobalSequenceTrackingToken(-1);
            }
        };
    }
}
