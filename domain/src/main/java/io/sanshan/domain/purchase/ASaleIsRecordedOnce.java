package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A till that asks again under another key has lost the first answer: it would be counted twice. */
record ASaleIsRecordedOnce(boolean recorded) implements Rule {

    @Override
    public boolean holds() {
        return !recorded;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.ALREADY_RECORDED);
    }
}
