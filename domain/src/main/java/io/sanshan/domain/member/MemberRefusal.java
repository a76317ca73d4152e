package io.sanshan.domain.member;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a member says no. */
public enum MemberRefusal implements RefusalCode {
    /** A phone belongs to one member. */
    PHONE_TAKEN("phone"),
    /** Not a phone number. */
    PHONE_MALFORMED("phone"),
    /** A member has a name. */
    NAME_MISSING("name"),
    /** Not a day of the past. */
    BIRTHDAY_MALFORMED("birthday"),
    /** Who left cannot be changed. */
    MEMBER_LEFT(null),
    /** Who was erased cannot be changed. */
    MEMBER_ERASED(null),
    /** There is no erasure to complete. */
    MEMBER_NOT_ERASED(null),
    /** The erasure was carried out already. */
    ERASURE_COMPLETED(null),
    /** Bound already, to a guide. */
    ALREADY_BOUND("guide"),
    /** The binding is protected until a moment. */
    BINDING_PROTECTED("guide"),
    /** Not bound to that guide. */
    NOT_BOUND_TO_GUIDE("guide"),
    /** Members are bound to guides who work. */
    GUIDE_NOT_ACTIVE("guide"),
    /** A tag has 1 to 60 characters. */
    TAG_MALFORMED("tag"),
    /** The member has the tag. */
    ALREADY_TAGGED("tag"),
    /** The member does not have the tag. */
    NOT_TAGGED("tag"),
    /** The consent stands already. */
    ALREADY_CONSENTED(null),
    /** There is no such consent. */
    NOT_CONSENTED(null),
    /** A change changes something. */
    NOTHING_CHANGED(null);

    private final @Nullable String field;

    MemberRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
