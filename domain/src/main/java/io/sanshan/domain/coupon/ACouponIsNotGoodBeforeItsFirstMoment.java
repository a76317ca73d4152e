package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** A coupon for next week buys nothing today. */
record ACouponIsNotGoodBeforeItsFirstMoment(Instant validFrom, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return !at.isBefore(validFrom);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_YET_VALID, validFrom);
    }
}
