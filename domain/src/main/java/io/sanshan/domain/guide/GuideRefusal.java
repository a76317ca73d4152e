package io.sanshan.domain.guide;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a guide says no. */
public enum GuideRefusal implements RefusalCode {
    /** A guide has a name. */
    NAME_MISSING("name"),
    /** Who left cannot be changed. */
    GUIDE_RESIGNED(null),
    /** A guide with a store is transferred, not assigned. */
    ALREADY_ASSIGNED("store"),
    /** A guide without a store is assigned, not transferred. */
    NOT_ASSIGNED("store"),
    /** A transfer leads to another store. */
    SAME_STORE("store");

    private final @Nullable String field;

    GuideRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
