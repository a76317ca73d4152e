package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** People choose templates by their names. */
record ATemplateHasAName(String name) implements Rule {

    @Override
    public boolean holds() {
        return !name.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NAME_MISSING);
    }
}
