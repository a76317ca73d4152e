package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hours that bring members at quiet times are those of the store in which they stand. */
record ACouponIsGoodInItsHours(
        @Nullable WeeklyHours hours, @Nullable ZonedDateTime there) implements Rule {

    @Override
    public boolean holds() {
        return hours == null || (there != null && hours.hold(there));
    }

    @Override
    public Refusal refusal() {
        if (hours == null || there == null) {
            return Refusal.of(CouponRefusal.STORE_NEEDED);
        }
        String days = hours.days().stream().map(DayOfWeek::name).collect(Collectors.joining(" "));
        return hours.areWholeDays()
                ? Refusal.of(CouponRefusal.OUTSIDE_DAYS, days)
                : Refusal.of(CouponRefusal.OUTSIDE_HOURS, days, hours.from(), hours.until());
    }
}
