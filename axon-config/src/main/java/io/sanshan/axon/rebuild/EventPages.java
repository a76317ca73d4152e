package io.sanshan.axon.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log in pages, read and decoded by a thread of its own while the page before is written. */
final class EventPages implements AutoCloseable {

    private static final int AHEAD = 2;
    private static final int LOOK_MILLIS = 100;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Predicate<Class<?>> wanted;
    private final int size;
    private final BlockingQueue<Page> pages = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException fault;

    EventPages(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            @Nullable TrackingToken from,
            Predicate<Class<?>> wanted,
            int size,
            String name) {
        this.log = log;
        this.wanted = wanted;
        this.size = size;
        reader = Thread.ofPlatform().daemon().name("rebuild-read " + name).start(() -> read(from));
    }

    /** @param events those that somebody wants, of all up to the token */
    record Page(List<TrackedEventMessage<?>> events, TrackingToken token) {}

    /** Nothing when there is nothing new for a moment. */
    @Nullable
    Page next() throws InterruptedException {
        Page page = pages.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        RuntimeException stopped = fault;
        if (page == null && stopped != null) {
            throw stopped;
        }
        return page;
    }

    private void read(@Nullable TrackingToken from) {
        try (BlockingStream<TrackedEventMessage<?>> stream = log.openStream(from)) {
            while (!closed) {
                Page page = page(stream, Long.MAX_VALUE, size, wanted);
                if (page != null) {
                    page.events.forEach(EventPages::decode);
                    while (!closed && !pages.offer(page, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        // The writer is behind; closing is looked for in between.
                    }
                }
            }
        } catch (RuntimeException e) {
            fault = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Up to a position that the page does not go beyond. */
    static @Nullable Page page(
            BlockingStream<TrackedEventMessage<?>> stream, long end, int size, Predicate<Class<?>> wanted)
            throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        TrackingToken last = null;
        for (int read = 0;
                read < size && stream.hasNextAvailable(read == 0 ? LOOK_MILLIS : 0, TimeUnit.MILLISECONDS);
                read++) {
            if (stream.peek()
                    .map(next -> ReaderTokens.position(next.trackingToken()) > end)
                    .orElse(true)) {
                break;
            }
            TrackedEventMessage<?> event = stream.nextAvailable();
            last = event.trackingToken();
            if (wanted.test(event.getPayloadType())) {
                events.add(event);
            }
        }
        return last == null ? null : new Page(events, last);
    }

    /** A message keeps what it was decoded to. */
    private static void decode(TrackedEventMessage<?> event) {
        event.getPayload();
        event.getMetaData();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
