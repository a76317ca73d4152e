package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** What was given back is a return, and a surcharge is no discount. A value of zero is a gift. */
record ASaleHasNoNegativeAmount(List<PurchaseLine> lines) implements Rule {

    @Override
    public boolean holds() {
        return lines.stream()
                .noneMatch(line -> line.value().isNegative() || line.discount().isNegative());
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.NEGATIVE_AMOUNT);
    }
}
