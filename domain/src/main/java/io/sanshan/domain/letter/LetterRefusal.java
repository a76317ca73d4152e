package io.sanshan.domain.letter;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a letter says no. */
public enum LetterRefusal implements RefusalCode {
    /** Who discards says why. */
    REASON_MISSING("reason"),
    /** It could not be taken in this time either. */
    FAILED_AGAIN(null),
    /** Its reader is held by a rebuild or another node. */
    READER_BUSY(null),
    /** Somebody else has tried it again or discarded it. */
    GONE(null);

    private final @Nullable String field;

    LetterRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
