package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guide who won a member can look after the member for a while before the member may ask for another. Counted in
 * business time, so that an import is judged as its days were. Headquarters may move a member at any time.
 */
record ABindingIsProtectedForAWhile(@Nullable Instant boundAt, BindingReason reason, Instant occurredAt)
        implements Rule {

    static final Duration PROTECTION = Duration.ofDays(30);

    private static Instant protectedUntil(Instant boundAt) {
        return boundAt.plus(PROTECTION);
    }

    @Override
    public boolean holds() {
        return reason == BindingReason.HEADQUARTERS || boundAt == null || !occurredAt.isBefore(protectedUntil(boundAt));
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.BINDING_PROTECTED, boundAt == null ? occurredAt : protectedUntil(boundAt));
    }
}
