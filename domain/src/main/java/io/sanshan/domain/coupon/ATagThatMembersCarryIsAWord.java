package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What no member can carry would shut out everybody. */
record ATagThatMembersCarryIsAWord(Eligibility eligibility) implements Rule {

    /** As long as a tag of a member may be. */
    private static final int LONGEST = 60;

    @Override
    public boolean holds() {
        String tag = eligibility.tag();
        return tag == null || (!tag.isBlank() && tag.codePointCount(0, tag.length()) <= LONGEST);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.TAG_MALFORMED);
    }
}
