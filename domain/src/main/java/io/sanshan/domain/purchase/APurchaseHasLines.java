package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** Where nothing lies in the basket nothing was sold. */
record APurchaseHasLines(List<PurchaseLine> lines) implements Rule {

    @Override
    public boolean holds() {
        return !lines.isEmpty();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.LINES_MISSING);
    }
}
