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
        return gaps.settled(after, at(positions)).stream()
                .map(StoredEvent::position)
                .toList();
    }

    @Test
    void stopsBeforeAPositionThatMayStillBeFilled() {
        assertThat(settled(3, 4, 5, 7, 8)).containsExactly(4L, 5L);
        assertThat(settled(5, 6, 7, 8)).containsExactly(6L, 7L, 8L);
    }

    @Test
    void goesOnWhenAGapHasStayedOpenForLong() {
        assertThat(settled(5, 7, 8)).isEmpty();
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(settled(5, 7, 8, 10)).isEmpty();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(settled(5, 7, 8, 10)).containsExactly(7L, 8L);
        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(settled(8, 10)).containsExactly(10L);
    }

    @Test
    void minutesOfOneGapSayNothingOfAnother() {
        settled(5, 7);
        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(settled(5, 7, 9)).containsExactly(7L);
    }
}
