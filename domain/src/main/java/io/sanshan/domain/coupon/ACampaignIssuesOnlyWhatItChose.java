package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** What was approved with a campaign is what it gives away; a template that was left out of it is not. */
record ACampaignIssuesOnlyWhatItChose(boolean chosen) implements Rule {

    @Override
    public boolean holds() {
        return chosen;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NOT_CHOSEN);
    }
}
