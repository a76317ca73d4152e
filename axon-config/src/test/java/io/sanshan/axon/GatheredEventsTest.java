package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.json.ClosedJson;
import io.sanshan.axon.json.UnknownMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
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

    /** What is before it is taken in first; the next batch begins with it, and fails. */
    @Test
    void aBatchEndsBeforeAnEventThatThisVersionDoesNotKnow() throws InterruptedException {
        TrackedEventMessage<?> known = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(0), new GenericEventMessage<>("known"));
        TrackedEventMessage<?> later = LaterVersions.read(
                        Stream.of(new TrackedDomainEventData<>(
                                new GlobalSequenceTrackingToken(1),
                                new GenericDomainEventEntry<>(
                                        "Store",
                                        "store-1",
                                        0,
                                        "later",
                                        Instant.now(),
                                        "io.sanshan.domain.Later",
                                        "1",
                                        "{}".getBytes(StandardCharsets.UTF_8),
                                        "{}".getBytes(StandardCharsets.UTF_8)))),
                        ClosedJson.create(FixedKeys.sealer(), type -> null),
                        NoOpEventUpcaster.INSTANCE)
                .findFirst()
                .orElseThrow();
        List<TrackedEventMessage<?>> left = new ArrayList<>(List.of(known, later));
        var stream = new GatheredEvents(new Showing(left), SHORT).openStream(null);
        assertThat(stream.peek()).contains(known);
        stream.nextAvailable();
        assertThat(stream.peek()).isEmpty();
        assertThatThrownBy(() -> stream.hasNextAvailable(1, TimeUnit.SECONDS)).isInstanceOf(UnknownMessage.class);
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnknownMessage.class);
        assertThat(left).as("it is still there").containsExactly(later);
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

    /** A log that shows its next event. */
    private record Showing(List<TrackedEventMessage<?>> events)
            implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
            return new BlockingStream<>() {
                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return events.stream().findFirst();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                    return !events.isEmpty();
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    return events.removeFirst();
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
    }
}
