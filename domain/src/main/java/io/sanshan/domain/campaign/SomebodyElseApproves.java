package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Four eyes on every campaign. An import only repeats what was approved elsewhere. */
record SomebodyElseApproves(@Nullable Actor submitter, Actor approver) implements Rule {

    @Override
    public boolean holds() {
        return approver.imports() || !approver.equals(submitter);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.OWN_APPROVAL);
    }
}
