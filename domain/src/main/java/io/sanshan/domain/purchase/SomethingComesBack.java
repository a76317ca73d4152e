package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** A return without goods is none. */
record SomethingComesBack(List<GoodsBack> lines) implements Rule {

    @Override
    public boolean holds() {
        return !lines.isEmpty();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.LINES_MISSING);
    }
}
