package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Who registers has no tags yet and is bound to a guide only afterwards; nobody can name her before. */
record NewcomersAreKnownByTheirStore(CouponDelivery delivery, Audience audience) implements Rule {

    @Override
    public boolean holds() {
        return delivery != CouponDelivery.ON_REGISTRATION
                || audience instanceof Audience.Everyone
                || audience instanceof Audience.OfStores;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.NEWCOMERS_UNKNOWN);
    }
}
