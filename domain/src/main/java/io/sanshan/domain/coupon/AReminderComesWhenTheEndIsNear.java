package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A reminder that comes long before the end is forgotten by then. */
record AReminderComesWhenTheEndIsNear(@Nullable Integer days, Instant validUntil, ZoneId zone, Instant now)
        implements Rule {

    @Override
    public boolean holds() {
        return days != null && !now.isBefore(WalletTerms.remindsFrom(validUntil, days, zone));
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_ENDING_SOON);
    }
}
