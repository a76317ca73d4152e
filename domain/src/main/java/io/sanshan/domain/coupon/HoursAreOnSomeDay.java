package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A coupon whose hours never come is good for nothing. */
record HoursAreOnSomeDay(@Nullable WeeklyHours hours) implements Rule {

    @Override
    public boolean holds() {
        return hours == null || !hours.days().isEmpty();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.HOURS_MALFORMED);
    }
}
