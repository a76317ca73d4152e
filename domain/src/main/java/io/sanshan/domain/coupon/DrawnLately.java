package io.sanshan.domain.coupon;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** How many pieces were drawn in each quarter of an hour that a day, a week or a month may still ask for: no zone's day begins within one. */
final class DrawnLately {

    /** A month, and the hours by which zones differ. */
    private static final Duration LATELY = Duration.ofDays(33);

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private DrawnLately() {}

    /** One more, at that moment. */
    static void count(Map<Instant, Integer> lately, Instant at) {
        long seconds = at.getEpochSecond();
        Instant quarter = Instant.ofEpochSecond(seconds - Math.floorMod(seconds, QUARTER.toSeconds()));
        lately.merge(quarter, 1, Integer::sum);
        lately.keySet().removeIf(quarter.minus(LATELY)::isAfter);
    }

    /** @param end the first day that is not asked for */
    static int between(Map<Instant, Integer> lately, LocalDate first, LocalDate end, ZoneId zone) {
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant until = end.atStartOfDay(zone).toInstant();
        return lately.entrySet().stream()
                .filter(quarter ->
                        !quarter.getKey().isBefore(from) && quarter.getKey().isBefore(until))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
