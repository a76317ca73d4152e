package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What was given back is a return, and a surcharge is no discount. A value of zero is a gift. */
record ASaleHasNoNegativeAmount(List<PurchaseLine> lines) implements Rule {

    @Override
    public boolean holds() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.value(), line.discount(), line.couponDiscount()))
                .noneMatch(Money::isNegative);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.NEGATIVE_AMOUNT);
    }
}
