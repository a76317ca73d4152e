package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Amounts of two currencies have no sum. */
record APurchaseIsPaidInOneCurrency(List<PurchaseLine> lines) implements Rule {

    @Override
    public boolean holds() {
        return lines.stream()
                        .flatMap(line -> Stream.of(line.value(), line.discount(), line.couponDiscount()))
                        .map(Money::currency)
                        .distinct()
                        .count()
                <= 1;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.MIXED_CURRENCIES);
    }
}
