package io.sanshan.axon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedStreamTest {

    private final WrittenLog log = new WrittenLog();
    private final SharedStream shared = new SharedStream(log::open, log::head);

    private final List<TrackingEventStream> readers = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        readers.forEach(TrackingEventStream::close);
        shared.close();
        await().until(() -> log.open.get() == 0);
    }

    @Test
    void readersAtTheHeadShareOneStream() throws Exception {
        log.write(10);
        IntStream.range(0, 30).forEach(reader -> open(log.head()));
        log.write(5);
        for (TrackingEventStream reader : readers) {
            assertThat(read(reader, 5)).isEqualTo(positions(10, 15));
            assertThat(reader.hasNextAvailable(0, SECONDS)).isFalse();
        }
        assertThat(log.opened).hasValue(1);
    }

    @Test
    void whoIsBehindReadsAloneUntilItHasCaughtUp() throws Exception {
        log.write(100);
        TrackingEventStream atTheHead = open(log.head());
        TrackingEventStream behind = open(null);
        assertThat(read(behind, 100)).isEqualTo(positions(0, 100));
        await("its own and the shared one").until(() -> log.opened.get() == 2);
        log.write(1);
        assertThat(read(behind, 1)).isEqualTo(positions(100, 101));
        assertThat(read(atTheHead, 1)).isEqualTo(positions(100, 101));
        await().until(() -> log.open.get() == 1);
    }

    @Test
    void whoFallsBehindMissesNothing() throws Exception {
        TrackingEventStream slow = open(log.head());
        TrackingEventStream quick = open(log.head());
        int more = 2 * SharedStream.KEPT;
        log.write(10);
        assertThat(read(slow, 10)).isEqualTo(positions(0, 10));
        log.write(more);
        assertThat(read(quick, more + 10)).isEqualTo(positions(0, more + 10));
        await("what it would have had next is kept no more")
                .until(() -> slow.peek().isEmpty());
        assertThat(read(slow, more)).isEqualTo(positions(10, more + 10));
        log.write(1);
        assertThat(read(slow, 1)).isEqualTo(positions(more + 10, more + 11));
    }

    @Test
    void whatIsSeenIsThereStill() throws Exception {
        TrackingEventStream reader = open(log.head());
        log.write(2);
        assertThat(reader.hasNextAvailable(1, SECONDS)).isTrue();
        assertThat(reader.peek()).map(SharedStreamTest::position).contains(0L);
        assertThat(reader.peek()).map(SharedStreamTest::position).contains(0L);
        assertThat(read(reader, 2)).isEqualTo(positions(0, 2));
    }

    @Test
    void allFailWithTheStreamAndGoOnWithTheNext() throws Exception {
        TrackingEventStream reader = open(log.head());
        log.write(3);
        assertThat(read(reader, 2)).isEqualTo(positions(0, 2));
        log.breakOff();
        await().untilAsserted(() -> assertThat(log.open).hasValue(0));
        assertThat(read(reader, 1)).as("what had come before").isEqualTo(positions(2, 3));
        assertThatThrownBy(() -> reader.hasNextAvailable(5, SECONDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broke off");

        log.mend();
        log.write(2);
        TrackingEventStream again = open(new GlobalSequenceTrackingToken(2));
        assertThat(read(again, 2)).isEqualTo(positions(3, 5));
    }

    @Test
    void manyReadersAtDifferentPlacesSeeTheSameLog() throws Exception {
        int all = 20_000;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 12; reader++) {
                log.write(100);
                TrackingToken from = reader % 2 == 0 ? null : log.head();
                long first = position(from) + 1;
                readers.add(threads.submit(() -> read(open(from), (int) (all - first))));
            }
            while (log.written() < all) {
                log.write(Math.min(37, all - log.written()));
            }
            for (Future<List<Long>> reader : readers) {
                List<Long> seen = reader.get(30, SECONDS);
                assertThat(seen).isEqualTo(positions(all - seen.size(), all));
            }
        }
    }

    private TrackingEventStream open(@Nullable TrackingToken from) {
        TrackingEventStream reader = shared.open(from);
        readers.add(reader);
        return reader;
    }

    private static List<Long> read(TrackingEventStream reader, int events) throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < events) {
            assertThat(reader.hasNextAvailable(20, SECONDS)).isTrue();
            seen.add(position(reader.nextAvailable()));
        }
        return seen;
    }

    private static List<Long> positions(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    private static long position(TrackedEventMessage<?> event) {
        return position(event.trackingToken());
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElseThrow();
    }

    /** A log in memory whose streams can break. */
    private static final class WrittenLog {

        private final List<TrackedEventMessage<?>> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger opened = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private volatile boolean broken;

        private int written() {
            return events.size();
        }

        private synchronized void write(int more) {
            int from = events.size();
            events.addAll(LongStream.range(from, from + more)
                    .<TrackedEventMessage<?>>mapToObj(position -> new GenericTrackedEventMessage<>(
                            new GlobalSequenceTrackingToken(position), new GenericEventMessage<>("event")))
                    .toList());
            notifyAll();
        }

        private synchronized void breakOff() {
            broken = true;
            notifyAll();
        }

        private void mend() {
            broken = false;
        }

        private TrackingToken head() {
            return new GlobalSequenceTrackingToken(events.size() - 1L);
        }

        private synchronized boolean isThere(int place, long millis) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (!broken && place >= events.size() && System.nanoTime() < until) {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            }
            if (broken && place >= events.size()) {
                throw new IllegalStateException("the connection is lost");
            }
            return place < events.size();
        }

        private TrackingEventStream open(@Nullable TrackingToken from) {
            opened.incrementAndGet();
            open.incrementAndGet();
            return new TrackingEventStream() {
                private int next = (int) position(from) + 1;

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return next < events.size() ? Optional.of(events.get(next)) : Optional.empty();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                    return isThere(next, unit.toMillis(timeout));
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    return events.get(next++);
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        }
    }
}
