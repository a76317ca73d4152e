package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Closing a template is how headquarters stops it at once. */
record AClosedTemplateIssuesNothing(boolean closed) implements Rule {

    @Override
    public boolean holds() {
        return !closed;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.TEMPLATE_CLOSED);
    }
}
