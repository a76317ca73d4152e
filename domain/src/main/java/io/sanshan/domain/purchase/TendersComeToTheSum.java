package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/** What was paid is what it cost, and what is paid back is what comes back. */
record TendersComeToTheSum(List<Tender> tenders, Money total) implements Rule {

    @Override
    public boolean holds() {
        return tenders.stream().allMatch(tender -> tender.amount().currency().equals(total.currency()))
                && sum() == total.minor();
    }

    private long sum() {
        return tenders.stream().mapToLong(tender -> tender.amount().minor()).reduce(0, Math::addExact);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(PurchaseRefusal.TENDERS_DIFFER, total.minor(), total.currency(), sum(), total.currency());
    }
}
