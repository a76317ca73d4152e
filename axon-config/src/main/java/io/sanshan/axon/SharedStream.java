package io.sanshan.axon;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of a log that is read over a connection, taken from it once for all readers of this node. Axon Server has one thread
 * that sends each event to each open stream, and there are some thirty readers, each of which would take it apart once more. Who is
 * further behind than what is kept here reads a stream of its own until it has caught up.
 */
final class SharedStream implements AutoCloseable {

    /** Above the largest batch, so that who keeps up is not sent away while it works. */
    static final int KEPT = 2_000;

    private static final int LOOK_UP_MILLIS = 500;

    private final Function<@Nullable TrackingToken, TrackingEventStream> log;
    private final Supplier<@Nullable TrackingToken> head;
    private @Nullable Feed feed;
    private boolean closed;

    SharedStream(Function<@Nullable TrackingToken, TrackingEventStream> log, Supplier<@Nullable TrackingToken> head) {
        this.log = log;
        this.head = head;
    }

    TrackingEventStream open(@Nullable TrackingToken token) {
        return new Reading(feed(), token);
    }

    /** One that failed is left to those who read it: they fail as well, and open anew. */
    private synchronized Feed feed() {
        if (closed) {
            throw new IllegalStateException("the log is closed");
        }
        if (feed == null || feed.fault != null) {
            feed = new Feed(head.get());
            feed.thread.start();
        }
        return feed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (feed != null) {
            feed.thread.interrupt();
        }
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** An event and what came after it. One that is kept no more leads nowhere, so that nobody who is slow holds all that followed. */
    private static final class Link {

        private final @Nullable TrackedEventMessage<?> event;
        private final long position;
        private volatile @Nullable Link next;
        private volatile boolean dropped;

        private Link(@Nullable TrackedEventMessage<?> event, long position) {
            this.event = event;
            this.position = position;
        }
    }

    /** Takes events from the log and hands them to whoever waits. */
    private final class Feed {

        private final @Nullable TrackingToken from;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition more = lock.newCondition();
        private final Thread thread;
        private volatile Link oldest;
        private Link newest;
        private int kept;
        private volatile @Nullable Throwable fault;

        private Feed(@Nullable TrackingToken from) {
            this.from = from;
            newest = new Link(null, position(from));
            oldest = newest;
            thread = Thread.ofPlatform().daemon().name("log stream").unstarted(this::run);
        }

        private void run() {
            try (TrackingEventStream events = log.apply(from)) {
                while (!Thread.currentThread().isInterrupted()) {
                    if (events.hasNextAvailable(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                        add(events.nextAvailable());
                    }
                }
                fault = new IllegalStateException("the log is closed");
            } catch (Throwable e) {
                fault = e;
            }
            tell();
        }

        private void add(TrackedEventMessage<?> event) {
            Link link = new Link(event, position(event.trackingToken()));
            newest.next = link;
            newest = link;
            if (++kept > KEPT) {
                dropOldest();
            }
            tell();
        }

        private void dropOldest() {
            Link gone = oldest;
            oldest = requireNonNull(gone.next);
            // In this order: whoever finds that it leads nowhere also finds why.
            gone.dropped = true;
            gone.next = null;
            kept--;
        }

        private void tell() {
            lock.lock();
            try {
                more.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** The last event up to a position, if the next one is kept or is still to come. */
        private @Nullable Link at(long position) {
            Link link = oldest;
            if (link.position > position) {
                return null;
            }
            Link next = link.next;
            while (next != null && next.position <= position) {
                link = next;
                next = link.next;
            }
            return link.dropped ? null : link;
        }

        private boolean awaitAfter(Link link, long nanos) throws InterruptedException {
            long left = nanos;
            lock.lock();
            try {
                while (link.next == null && !link.dropped && fault == null && left > 0) {
                    left = more.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
            return link.next != null;
        }

        private void failIfItDid() {
            Throwable why = fault;
            if (why != null) {
                throw new IllegalStateException("the stream of the log broke off", why);
            }
        }
    }

    private final class Reading implements TrackingEventStream {

        private final Feed shared;
        private @Nullable TrackingToken token;
        private @Nullable Link last;
        private long had;
        private @Nullable TrackingEventStream own;

        private Reading(Feed shared, @Nullable TrackingToken token) {
            this.shared = shared;
            this.token = token;
            shareOrReadAlone();
        }

        private void shareOrReadAlone() {
            if (last != null && !last.dropped) {
                return;
            }
            had = position(token);
            last = shared.at(had);
            if (last == null) {
                own = own == null ? log.apply(token) : own;
            } else if (own != null) {
                own.close();
                own = null;
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long until = System.nanoTime() + unit.toNanos(timeout);
            do {
                if (timeout > 0) {
                    shareOrReadAlone();
                }
                if (own != null) {
                    return own.hasNextAvailable(
                            (int) TimeUnit.NANOSECONDS.toMillis(left(until)), TimeUnit.MILLISECONDS);
                }
                if (next() != null) {
                    return true;
                }
                Link link = requireNonNull(last);
                if (!shared.awaitAfter(link, left(until)) && !link.dropped) {
                    shared.failIfItDid();
                }
            } while (left(until) > 0);
            return next() != null;
        }

        private static long left(long until) {
            return Math.max(0, until - System.nanoTime());
        }

        /** Passes over what this reader has had before it came here: alone it may have been faster. */
        private @Nullable Link next() {
            Link next = last == null ? null : last.next;
            while (next != null && next.position <= had) {
                last = next;
                next = next.next;
            }
            return next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return own != null ? own.peek() : Optional.ofNullable(next()).map(link -> link.event);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = taken();
            while (event == null) {
                hasNextAvailable(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                event = taken();
            }
            token = event.trackingToken();
            return event;
        }

        private @Nullable TrackedEventMessage<?> taken() throws InterruptedException {
            if (own != null) {
                return own.nextAvailable();
            }
            Link next = next();
            if (next == null) {
                return null;
            }
            last = next;
            return next.event;
        }

        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }
}
