package io.sanshan.axon.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenGapsTest {

    private final AtomicLong now = new AtomicLong();
    private final OpenGaps gaps = new OpenGaps(Duration.ofSeconds(60), now::get);

    private static List<StoredEvent> at(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position -> new StoredEvent.Builder().at(position).build())
                .toList();
    }

    private List<Long> settled(long after, long... positions) {
        long settledTo = gaps.settledTo(positions[positions.length - 1]);
        return OpenGaps.settled(after, at(positions), settledTo).stream()
                .map(StoredEvent::position)
                .toList();
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void stopsBeforeAPositionThatMayStillBeFilled() {
        assertThat(settled(3, 4, 5, 7, 8)).containsExactly(4L, 5L);
        assertThat(settled(5, 6, 7, 8)).containsExactly(6L, 7L, 8L);
    }

    @Test
    void goesOnWhenAGapHasStayedOpenForLong() {
        assertThat(settled(5, 7, 8)).isEmpty();
        pass(59);
        assertThat(settled(5, 7, 8, 10)).isEmpty();
        pass(1);
        assertThat(settled(5, 7, 8, 10)).containsExactly(7L, 8L);
        pass(59);
        assertThat(settled(8, 10)).containsExactly(10L);
    }

    @Test
    void minutesOfOneGapSayNothingOfAnother() {
        settled(5, 7);
        pass(60);
        assertThat(settled(5, 7, 9)).containsExactly(7L);
    }

    /** Commands that lose races leave one each; a busy hour has thousands. */
    @Test
    void waitsOnceForAllGapsThatThereAre() {
        long[] everyThird = LongStream.rangeClosed(1, 1_000).map(i -> 3 * i).toArray();
        assertThat(settled(0, everyThird)).isEmpty();
        pass(60);
        assertThat(settled(0, everyThird)).hasSize(1_000);
    }

    /** Only a part of the log is read at once, and nothing has to be waited for once more behind it. */
    @Test
    void knowsAPlaceThatItHasNotReadYet() {
        gaps.settledTo(9);
        pass(60);
        long settledTo = gaps.settledTo(9);
        assertThat(OpenGaps.settled(0, at(2, 4), settledTo)).hasSize(2);
        assertThat(OpenGaps.settled(4, at(6, 9), settledTo)).hasSize(2);
    }

    @Test
    void waitsForNothingWhereOneConnectionWrites() {
        OpenGaps single = new OpenGaps(Duration.ZERO, now::get);
        assertThat(OpenGaps.settled(0, at(2, 4), single.settledTo(4))).hasSize(2);
    }
}
