package io.sanshan.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * The moments between which one coupon is good.
 *
 * @param until the first moment at which it no longer is: the start of the day after its last day
 */
record ValidityWindow(Instant from, Instant until) {

    /** @param closes when the campaign does; no coupon need ask for it */
    static ValidityWindow of(Validity validity, Instant issuedAt, ZoneId zone, Supplier<Instant> closes) {
        return switch (validity) {
            case Validity.Between days ->
                new ValidityWindow(start(days.first(), zone), start(days.last().plusDays(1), zone));
            case Validity.AfterIssue days -> {
                LocalDate first = issuedAt.atZone(zone).toLocalDate().plusDays(days.startAfterDays());
                Instant until = start(first.plusDays(days.days()), zone);
                yield new ValidityWindow(
                        days.startAfterDays() == 0 ? issuedAt : start(first, zone),
                        days.endsWithCampaign() ? Collections.min(List.of(until, closes.get())) : until);
            }
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
