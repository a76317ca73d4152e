package io.sanshan.domain.member;

import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A phone arrives in its one international form, since the same phone in two forms would count as two. */
record APhoneIsWrittenInFull(@Nullable Personal phone) implements Rule {

    @Override
    public boolean holds() {
        return phone == null
                || phone.clear()
                        .filter(text -> PhoneNumber.read(text)
                                .filter(number -> number.value().equals(text))
                                .isPresent())
                        .isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.PHONE_MALFORMED);
    }
}
