package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Who wants to give nothing carries no coupon. */
record ABudgetIsAboveZero(@Nullable Money budget) implements Rule {

    @Override
    public boolean holds() {
        return budget == null || budget.minor() > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.BUDGET_MALFORMED);
    }
}
