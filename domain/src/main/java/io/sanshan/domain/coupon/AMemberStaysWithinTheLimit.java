package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits per member count what was drawn: a voided or expired coupon does not come back.
 *
 * @param drawn so many in all
 * @param before the moments of those that may count for a day, a week or a month
 */
record AMemberStaysWithinTheLimit(MemberLimits limits, int drawn, List<Instant> before, Instant now, ZoneId zone)
        implements Rule {

    @Override
    public boolean holds() {
        return broken().isEmpty();
    }

    @Override
    public Refusal refusal() {
        return broken().orElseThrow();
    }

    private Optional<Refusal> broken() {
        LocalDate today = day(now);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        return reached(limits.total(), drawn, CouponRefusal.MEMBER_LIMIT)
                .or(() -> reached(limits.day(), between(today, today.plusDays(1)), CouponRefusal.DAY_LIMIT))
                .or(() -> reached(limits.week(), between(monday, monday.plusWeeks(1)), CouponRefusal.WEEK_LIMIT))
                .or(() -> reached(limits.month(), between(first, first.plusMonths(1)), CouponRefusal.MONTH_LIMIT));
    }

    private static Optional<Refusal> reached(@Nullable Integer limit, long drawn, CouponRefusal reason) {
        return limit != null && drawn >= limit ? Optional.of(Refusal.of(reason, limit)) : Optional.empty();
    }

    private long between(LocalDate first, LocalDate end) {
        return before.stream()
                .map(this::day)
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .count();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
