package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** A coupon that cannot be redeemed any more is no gift. */
record NothingIsIssuedThatIsOverAlready(Instant validUntil, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return at.isBefore(validUntil);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.COUPON_EXPIRED, validUntil);
    }
}
