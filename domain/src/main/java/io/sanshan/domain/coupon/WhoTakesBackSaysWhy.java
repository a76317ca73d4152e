package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A member and an auditor must be able to read why something was taken back. */
record WhoTakesBackSaysWhy(String reason) implements Rule {

    @Override
    public boolean holds() {
        return !reason.isBlank();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.REASON_MISSING);
    }
}
