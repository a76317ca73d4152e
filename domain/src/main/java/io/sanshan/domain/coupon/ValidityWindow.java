package io.sanshan.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moments between which one coupon is good.
 *
 * @param until the first moment at which it no longer is: the start of the day after its last day
 */
record ValidityWindow(Instant from, Instant until) {

    static ValidityWindow of(Validity validity, Instant issuedAt, ZoneId zone) {
        return switch (validity) {
            case Validity.Between days ->
                new ValidityWindow(start(days.first(), zone), start(days.last().plusDays(1), zone));
            case Validity.AfterIssue days -> {
                LocalDate first = issuedAt.atZone(zone).toLocalDate().plusDays(days.startAfterDays());
                yield new ValidityWindow(
                        days.startAfterDays() == 0 ? issuedAt : start(first, zone),
                        start(first.plusDays(days.days()), zone));
            }
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
