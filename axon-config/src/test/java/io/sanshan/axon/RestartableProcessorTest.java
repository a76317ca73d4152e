package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestartableProcessorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch claims = new CountDownLatch(1);
    private final CountDownLatch mayClaim = new CountDownLatch(1);
    private final Handler handler = new Handler();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final TrackingEventProcessor processor = new RestartableProcessor(TrackingEventProcessor.builder()
            .name("reader")
            .eventHandlerInvoker(handler)
            .messageSource(log)
            .tokenStore(new SlowToClaim())
            .transactionManager(NoTransactionManager.instance())
            .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andTokenClaimInterval(10, TimeUnit.MILLISECONDS)));

    private static final class Handler implements EventHandlerInvoker {

        private static final String FAILS = "fails";

        private final AtomicInteger failed = new AtomicInteger();
        private final LinkedBlockingQueue<Object> events = new LinkedBlockingQueue<>();

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            if (event.getPayload().equals(FAILS)) {
                failed.incrementAndGet();
                throw new IllegalStateException();
            }
            events.add(event.getPayload());
        }
    }

    private final class SlowToClaim extends InMemoryTokenStore {
        @Override
        public TrackingToken fetchToken(String processorName, Segment segment) {
            claims.countDown();
            try {
                mayClaim.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.fetchToken(processorName, segment);
        }
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        log.shutDown();
    }

    @Test
    void readsAgainWhenItWasStoppedWhileItBeganToRead() throws Exception {
        processor.start();
        assertThat(claims.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(processor::shutDown);
        Awaitility.await().atMost(PATIENCE).until(() -> !processor.isRunning());
        mayClaim.countDown();
        stop.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(processor.availableProcessorThreads()).isEqualTo(processor.maxCapacity());

        processor.start();
        EventMessage<?> event = GenericEventMessage.asEventMessage("after it");
        log.publish(event);
        assertThat(handler.events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("after it");
    }

    /** What waits to try again is no thread that puts its segment down: it hears at once that it is to stop. */
    @Test
    void endsItsWaitBetweenTriesWhenItIsStopped() {
        mayClaim.countDown();
        log.publish(GenericEventMessage.asEventMessage(Handler.FAILS));
        processor.start();
        // The waits are 1, 2 and 4 seconds.
        Awaitility.await().atMost(PATIENCE).until(() -> handler.failed.get() == 3);
        assertThat(CompletableFuture.runAsync(processor::shutDown)).succeedsWithin(Duration.ofSeconds(3));
    }
}
