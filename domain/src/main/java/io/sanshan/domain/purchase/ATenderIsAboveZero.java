package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** Change is what a till gives back of a tender, and no tender of its own. */
record ATenderIsAboveZero(List<Tender> tenders) implements Rule {

    @Override
    public boolean holds() {
        return tenders.stream().allMatch(tender -> tender.amount().minor() > 0);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.TENDER_MALFORMED);
    }
}
