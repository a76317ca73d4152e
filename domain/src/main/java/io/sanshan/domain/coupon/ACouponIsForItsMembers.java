package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/**
 * What is for some members is for them while they carry its tag, and what is for a first purchase for them until they have bought.
 *
 * @param carriesTag whether the member does, asked only where the terms name one
 * @param bought whether the member has, asked only where the terms are for a first purchase
 */
record ACouponIsForItsMembers(Eligibility eligibility, boolean carriesTag, boolean bought) implements Rule {

    static ACouponIsForItsMembers of(Eligibility eligibility, MemberId member, TermsBook book) {
        String tag = eligibility.tag();
        return new ACouponIsForItsMembers(
                eligibility,
                tag == null || book.carriesTag(member, tag),
                eligibility.firstPurchase() && book.hasBought(member));
    }

    @Override
    public boolean holds() {
        return carriesTag && !bought;
    }

    @Override
    public Refusal refusal() {
        String tag = eligibility.tag();
        return carriesTag || tag == null
                ? Refusal.of(CouponRefusal.FIRST_PURCHASE_ONLY)
                : Refusal.of(CouponRefusal.OTHER_MEMBERS, tag);
    }
}
