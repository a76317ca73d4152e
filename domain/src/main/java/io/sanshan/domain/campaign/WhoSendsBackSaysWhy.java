package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** The designer needs to know what to change. */
record WhoSendsBackSaysWhy(String reason) implements Rule {

    @Override
    public boolean holds() {
        return !reason.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.REASON_MISSING);
    }
}
