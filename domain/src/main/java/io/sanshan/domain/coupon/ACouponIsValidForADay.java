package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A validity that ends before it begins cannot be kept. */
record ACouponIsValidForADay(Validity validity) implements Rule {

    @Override
    public boolean holds() {
        return switch (validity) {
            case Validity.Between days -> !days.last().isBefore(days.first());
            case Validity.AfterIssue days -> days.startAfterDays() >= 0 && days.days() >= 1;
        };
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.VALIDITY_MALFORMED);
    }
}
