package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;

/** A coupon that cannot be redeemed any more, or whose time ends before it begins, is no gift. */
record NothingIsIssuedThatIsOverAlready(ValidityWindow window, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return at.isBefore(window.until()) && window.from().isBefore(window.until());
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.COUPON_EXPIRED, window.until());
    }
}
