package io.sanshan.axon.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Stored events for tests; every third one goes on with a stream. */
final class Events {

    private static final Instant FIRST = Instant.parse("2026-11-21T08:00:00.123Z");

    private Events() {}

    static List<StoredEvent> some(int from, int to) {
        return IntStream.range(from, to).mapToObj(Events::event).toList();
    }

    static StoredEvent event(int number) {
        return event(
                number, ("{\"number\":" + number + ",\"text\":\"Kö\\\"l\\u00e9\"}").getBytes(StandardCharsets.UTF_8));
    }

    static StoredEvent event(int number, byte[] payload) {
        return new StoredEvent.Builder()
                .id("command-" + number + "/0")
                .number(number % 3, "stream-" + number / 3, "Coupon")
                .recordedAt(FIRST.plusMillis(number))
                .payload("io.sanshan.Tried", number % 2 == 0 ? "1" : null, payload)
                .metaData(Map.of("command", "command-" + number, "actor", "till \"7\""))
                .build();
    }
}
