package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** Nobody takes away time that a member was promised. */
record ACouponExpiresWhenItsTimeIsOver(Instant validUntil, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return !at.isBefore(validUntil);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_YET_EXPIRED, validUntil);
    }
}
