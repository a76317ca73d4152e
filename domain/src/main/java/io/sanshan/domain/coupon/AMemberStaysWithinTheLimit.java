package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits per member count what was drawn: a voided or expired coupon does not come back.
 *
 * @param drawn so many in all
 * @param lately how many from which moment on, as far back as a month may ask
 */
record AMemberStaysWithinTheLimit(
        MemberLimits limits, int drawn, Map<Instant, Integer> lately, Instant now, ZoneId zone) implements Rule {

    @Override
    public boolean holds() {
        return broken().isEmpty();
    }

    @Override
    public Refusal refusal() {
        return broken().orElseThrow();
    }

    private Optional<Refusal> broken() {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        return reached(limits.total(), () -> drawn, CouponRefusal.MEMBER_LIMIT)
                .or(() -> reached(limits.day(), () -> between(today, today.plusDays(1)), CouponRefusal.DAY_LIMIT))
                .or(() -> reached(limits.week(), () -> between(monday, monday.plusWeeks(1)), CouponRefusal.WEEK_LIMIT))
                .or(() ->
                        reached(limits.month(), () -> between(first, first.plusMonths(1)), CouponRefusal.MONTH_LIMIT));
    }

    private static Optional<Refusal> reached(@Nullable Integer limit, IntSupplier drawn, CouponRefusal reason) {
        return limit != null && drawn.getAsInt() >= limit ? Optional.of(Refusal.of(reason, limit)) : Optional.empty();
    }

    private int between(LocalDate first, LocalDate end) {
        return DrawnLately.between(lately, first, end, zone);
    }
}
