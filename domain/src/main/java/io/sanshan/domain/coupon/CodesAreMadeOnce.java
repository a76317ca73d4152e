package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Codes are counted as they are made, and no more than were asked for. */
record CodesAreMadeOnce(int before, int now, int size) implements Rule {

    @Override
    public boolean holds() {
        return before < now && now <= size;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CODES_MADE_ALREADY, before);
    }
}
