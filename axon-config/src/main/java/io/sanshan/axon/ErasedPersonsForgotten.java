package io.sanshan.axon;

import io.sanshan.axon.encryption.PersonKeys;
import io.sanshan.axon.rebuild.PersonForgotten;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes every node forget the keys of erased persons as soon as the log says so, whichever node destroyed them. A processor
 * would tell one node only, so each node reads along by itself from the head; what was erased before its start it never knew.
 */
@Component
final class ErasedPersonsForgotten implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(ErasedPersonsForgotten.class);
    private static final Set<Class<?>> ERASING = Set.of(MemberErased.class, ErasureCompleted.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

    private final EventStore store;
    private final PersonKeys keys;
    private final ApplicationEventPublisher others;
    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread reader;

    ErasedPersonsForgotten(EventStore store, PersonKeys keys, ApplicationEventPublisher others) {
        this.store = store;
        this.keys = keys;
        this.others = others;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        TrackingToken head = store.createHeadToken();
        reader = Thread.ofPlatform().daemon().name("erased-persons").start(() -> readAlong(head, end));
    }

    private void readAlong(@Nullable TrackingToken head, CountDownLatch end) {
        @Nullable TrackingToken seen = head;
        try {
            while (end.getCount() > 0) {
                try (TrackingEventStream events = (TrackingEventStream) store.openStream(seen)) {
                    while (end.getCount() > 0) {
                        if (events.hasNextAvailable((int) LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                            TrackedEventMessage<?> event = events.nextAvailable();
                            forget(event);
                            seen = event.trackingToken();
                        }
                    }
                } catch (RuntimeException fault) {
                    // Without this look keys are still given up, only later: there is nothing to stop for.
                    logger.warn(
                            "the log could not be read for erased persons, next try soon: {}",
                            fault.getClass().getName());
                    end.await(AFTER_FAULT.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(TrackedEventMessage<?> event) {
        if (ERASING.contains(event.getPayloadType()) && event instanceof DomainEventMessage<?> ofStream) {
            keys.forget(ofStream.getAggregateIdentifier());
            others.publishEvent(new PersonForgotten(ofStream.getAggregateIdentifier()));
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        Thread running = reader;
        if (running != null) {
            try {
                running.join(LOOK.multipliedBy(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            reader = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }
}
