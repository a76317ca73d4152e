package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** The same text is agreed to once; agreeing to a newer text is a new fact and a new proof. */
record AConsentIsGrantedOncePerText(@Nullable String agreedText, String text) implements Rule {

    @Override
    public boolean holds() {
        return !text.equals(agreedText);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.ALREADY_CONSENTED, text);
    }
}
