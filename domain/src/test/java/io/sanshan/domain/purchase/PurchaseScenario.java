package io.sanshan.domain.purchase;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.shared.Money;

/** Situations at the till. */
final class PurchaseScenario extends AggregateScenario<PurchaseScenario> {

    static final PurchaseId BASKET = PurchaseId.named("basket");
    static final GoodsId TEA = GoodsId.named("tea");
    static final GoodsId DEPOSIT = GoodsId.named("deposit");

    private PurchaseScenario() {
        super(Purchase.class);
    }

    static PurchaseScenario atTheTill() {
        return new PurchaseScenario();
    }

    static PurchaseLine line(GoodsId goods, int quantity, long cents, long discountCents) {
        return new PurchaseLine(goods, quantity, usd(cents), usd(discountCents), usd(0));
    }

    static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}
