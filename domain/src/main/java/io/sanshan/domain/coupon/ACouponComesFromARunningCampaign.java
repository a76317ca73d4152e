package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** No campaign, no coupon: what is issued outside its window nobody planned or approved. */
record ACouponComesFromARunningCampaign(boolean campaignRuns) implements Rule {

    @Override
    public boolean holds() {
        return campaignRuns;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.CAMPAIGN_NOT_RUNNING);
    }
}
