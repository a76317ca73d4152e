package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A limit per member counts what was ever drawn: a voided or expired coupon does not come back. */
record AMemberStaysWithinTheLimit(int drawn, int limit) implements Rule {

    @Override
    public boolean holds() {
        return drawn < limit;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.MEMBER_LIMIT, limit);
    }
}
