package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Whoever approves must see what members get. */
record ACampaignCarriesACoupon(int templates) implements Rule {

    @Override
    public boolean holds() {
        return templates > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.COUPONS_MISSING);
    }
}
