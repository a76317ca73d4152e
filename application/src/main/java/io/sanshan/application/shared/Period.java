package io.sanshan.application.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole days, counted in a zone.
 *
 * @param last the last day that still belongs to it
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period does not end before it starts");
        }
    }

    public static Period day(LocalDate day, ZoneId zone) {
        return new Period(day, day, zone);
    }

    /** The first moment that belongs to it. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    public Instant until() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
