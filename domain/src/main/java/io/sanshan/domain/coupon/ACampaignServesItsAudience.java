package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Whom a campaign is for is counted and frozen before it starts; only headquarters gives one of its coupons to somebody else. */
record ACampaignServesItsAudience(boolean invited) implements Rule {

    @Override
    public boolean holds() {
        return invited;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_IN_AUDIENCE);
    }
}
