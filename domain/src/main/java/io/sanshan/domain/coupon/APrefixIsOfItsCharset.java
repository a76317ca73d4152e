package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A prefix is checked with the rest of the code, and read like it. */
record APrefixIsOfItsCharset(String prefix, String charset) implements Rule {

    @Override
    public boolean holds() {
        return prefix.chars().allMatch(c -> charset.indexOf(c) >= 0);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.PREFIX_MALFORMED);
    }
}
