package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What somebody else has in her wallet is not given away, nor taken from her in another's name. */
record OnlyItsMemberGivesACoupon(MemberId holder, MemberId member) implements Rule {

    @Override
    public boolean holds() {
        return holder.equals(member);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_HERS);
    }
}
