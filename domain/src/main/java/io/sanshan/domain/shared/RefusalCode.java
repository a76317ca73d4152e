package io.sanshan.domain.shared;

import org.jspecify.annotations.Nullable;

/** Why a command is refused: an enum of its feature. Every code has a text in every language of the screens. */
public interface RefusalCode {

    String name();

    /** The field of a form that the refusal concerns, if it concerns one. */
    default @Nullable String field() {
        return null;
    }

    /** The code as it stands in events and in the keys of the texts, such as {@code CouponRefusal.ALREADY_REDEEMED}. */
    default String code() {
        return getClass().getSimpleName() + '.' + name();
    }
}
