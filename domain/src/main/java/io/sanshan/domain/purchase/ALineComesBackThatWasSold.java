package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Lines are counted from 0, and pieces from 1. */
record ALineComesBackThatWasSold(GoodsBack back, int lines) implements Rule {

    @Override
    public boolean holds() {
        return back.line() >= 0 && back.line() < lines && back.quantity() > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.LINE_UNKNOWN, back.line() + 1, lines);
    }
}
