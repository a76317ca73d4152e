package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What no member can carry would shut out everybody. */
record ATagThatMembersCarryIsAWord(Eligibility eligibility) implements Rule {

    @Override
    public boolean holds() {
        String tag = eligibility.tag();
        return tag == null || !tag.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.TAG_MALFORMED);
    }
}
