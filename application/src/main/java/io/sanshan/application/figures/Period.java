package io.sanshan.application.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Days from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) {

    /** Longer periods would put more points on a chart than it has pixels. */
    public static final int LONGEST = 1_100;

    public Period {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new IllegalArgumentException("a period has 1 to " + LONGEST + " days");
        }
    }

    /** The last days up to a day, that day included. */
    public static Period upTo(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
