package io.sanshan.domain.member;

import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A name may change but not vanish; null stands for a name that stays as it is. */
record AMemberHasAName(@Nullable Personal name) implements Rule {

    @Override
    public boolean holds() {
        return name == null || name.clear().filter(text -> !text.isBlank()).isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.NAME_MISSING);
    }
}
