package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What is issued at the start or pushed by guides is not there for the taking. */
record MembersClaimOnlyWhatIsOfferedToThem(boolean membersClaim) implements Rule {

    @Override
    public boolean holds() {
        return membersClaim;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_FOR_CLAIMING);
    }
}
