package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/**
 * What is for some members is for them while they carry its tag.
 *
 * @param carriesTag whether the member does, asked only where the terms name one
 */
record ACouponIsForMembersWithItsTag(Eligibility eligibility, boolean carriesTag) implements Rule {

    static ACouponIsForMembersWithItsTag of(Eligibility eligibility, MemberId member, TermsBook book) {
        String tag = eligibility.tag();
        return new ACouponIsForMembersWithItsTag(eligibility, tag == null || book.carriesTag(member, tag));
    }

    @Override
    public boolean holds() {
        return carriesTag;
    }

    @Override
    public Refusal refusal() {
        String tag = eligibility.tag();
        return Refusal.of(CouponRefusal.OTHER_MEMBERS, tag == null ? "" : tag);
    }
}
