package io.sanshan.axon;

import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * A tracking processor that can be started again whenever it was stopped. Axon's own loses the place of a thread for good when it is
 * told to stop while it claims a segment: the segment is put down, the thread is not counted as free, and the next start finds none to
 * read with. Here the thread takes the segment up, finds that it is to stop, and is counted as one that worked.
 */
final class RestartableProcessor extends TrackingEventProcessor {

    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    RestartableProcessor(Builder builder) {
        super(builder);
    }

    @Override
    protected void processingLoop(Segment segment) {
        reading.set(true);
        try {
            super.processingLoop(segment);
        } finally {
            reading.remove();
        }
    }

    /** Asked by a thread that does not read yet and is the last one, this decides whether it puts its segment down. */
    @Override
    protected State getState() {
        return availableProcessorThreads() == 0 && !reading.get() ? State.STARTED : super.getState();
    }
}
