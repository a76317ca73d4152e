package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Its number is what the member and the till find the purchase by. */
record APurchaseHasAReceipt(String receipt) implements Rule {

    @Override
    public boolean holds() {
        return !receipt.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.RECEIPT_MISSING);
    }
}
