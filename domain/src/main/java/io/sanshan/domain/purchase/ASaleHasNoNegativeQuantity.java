package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** A return is a return. Tills do write zero, for instance for a deposit. */
record ASaleHasNoNegativeQuantity(List<PurchaseLine> lines) implements Rule {

    @Override
    public boolean holds() {
        return lines.stream().noneMatch(line -> line.quantity() < 0);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.NEGATIVE_QUANTITY);
    }
}
