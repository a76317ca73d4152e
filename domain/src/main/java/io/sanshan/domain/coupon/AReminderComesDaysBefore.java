package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A reminder on the day after the last helps nobody, and one of long before reminds of nothing. */
record AReminderComesDaysBefore(@Nullable Integer days) implements Rule {

    private static final int MOST = 90;

    @Override
    public boolean holds() {
        return days == null || (days >= 1 && days <= MOST);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.REMINDER_MALFORMED);
    }
}
