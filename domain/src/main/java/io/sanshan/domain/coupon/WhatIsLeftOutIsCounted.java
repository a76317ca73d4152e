package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A record that nothing was left out would say that there was something. */
record WhatIsLeftOutIsCounted(int count) implements Rule {

    @Override
    public boolean holds() {
        return count > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AttemptRefusal.NOTHING_LEFT_OUT);
    }
}
