package io.sanshan.axon;

import io.sanshan.axon.json.UnknownMessage;
import io.sanshan.axon.rebuild.Stirred;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as processors read it: an event that comes soon after the last batch waits a moment for others. Each batch costs a
 * transaction for every processor, whether it handles anything or not; under load a batch then holds tens of events instead of
 * one or two. After a pause the first event is handled at once, and who is behind never waits.
 */
final class GatheredEvents implements StreamableMessageSource<TrackedEventMessage<?>>, Stirred {

    private static final long LOOK_UP_MILLIS = 50;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final long gatherNanos;
    private final AtomicInteger stirred = new AtomicInteger();

    GatheredEvents(StreamableMessageSource<TrackedEventMessage<?>> log, Duration gather) {
        this.log = log;
        this.gatherNanos = gather.toNanos();
    }

    /** A processor that is told to stop would wait out its second first. */
    @Override
    public void stir() {
        stirred.incrementAndGet();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Gathering(log.openStream(token));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    private final class Gathering implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private long lastBatch = System.nanoTime() - gatherNanos;
        private boolean atTheHead;
        /** A batch ends before an event that is not known here, so that the processor stops at it and not at the batch that holds it. */
        private @Nullable UnknownMessage ahead;

        private Gathering(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        /** A processor asks this once for each batch, and takes without waiting what is there after it. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            stopAtWhatIsNotKnown();
            if (!awaited(unit.toMillis(timeout))) {
                return false;
            }
            if (timeout > 0) {
                long left = lastBatch + gatherNanos - System.nanoTime();
                if (atTheHead && left > 0) {
                    LockSupport.parkNanos(left);
                }
                atTheHead = false;
                lastBatch = System.nanoTime();
            }
            return true;
        }

        private boolean awaited(long millis) throws InterruptedException {
            int before = stirred.get();
            long left = millis;
            do {
                if (events.hasNextAvailable((int) Math.min(left, LOOK_UP_MILLIS), TimeUnit.MILLISECONDS)) {
                    return true;
                }
                left -= LOOK_UP_MILLIS;
            } while (left > 0 && before == stirred.get());
            return false;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (ahead != null) {
                return Optional.empty();
            }
            try {
                Optional<TrackedEventMessage<?>> next = events.peek();
                next.ifPresent(TrackedEventMessage::getPayloadType);
                atTheHead = next.isEmpty();
                return next;
            } catch (UnknownMessage ofALaterVersion) {
                ahead = ofALaterVersion;
                return Optional.empty();
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            stopAtWhatIsNotKnown();
            return events.nextAvailable();
        }

        private void stopAtWhatIsNotKnown() {
            if (ahead != null) {
                throw ahead;
            }
        }

        @Override
        public void close() {
            events.close();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }
    }
}
