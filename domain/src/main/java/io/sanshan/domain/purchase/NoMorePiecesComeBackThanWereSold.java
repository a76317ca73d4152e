package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Over all returns. */
record NoMorePiecesComeBackThanWereSold(GoodsBack back, SaleStanding.SoldLine line) implements Rule {

    @Override
    public boolean holds() {
        return back.quantity() <= line.quantity() - line.returned();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.MORE_THAN_SOLD, back.line() + 1, line.quantity() - line.returned());
    }
}
