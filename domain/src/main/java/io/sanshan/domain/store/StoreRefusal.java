package io.sanshan.domain.store;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a store says no. */
public enum StoreRefusal implements RefusalCode {
    /** A store has a name. */
    NAME_MISSING("name"),
    /** A store lies in a region. */
    REGION_MISSING("region"),
    /** A closed store takes no change. */
    STORE_CLOSED(null),
    /** A change changes something. */
    NOTHING_CHANGED(null);

    private final @Nullable String field;

    StoreRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
