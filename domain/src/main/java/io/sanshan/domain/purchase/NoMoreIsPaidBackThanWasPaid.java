package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Over all returns, and never less than nothing. */
record NoMoreIsPaidBackThanWasPaid(GoodsBack back, SaleStanding.SoldLine line) implements Rule {

    @Override
    public boolean holds() {
        return back.amount().currency().equals(line.value().currency())
                && !back.amount().isNegative()
                && back.amount().compareTo(left()) <= 0;
    }

    private Money left() {
        return line.value().minus(line.paidBack());
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.MORE_THAN_PAID, back.line() + 1, left().minor(), left().currency());
    }
}
