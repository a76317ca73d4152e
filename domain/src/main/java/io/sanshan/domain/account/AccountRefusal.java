package io.sanshan.domain.account;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why an account says no. */
public enum AccountRefusal implements RefusalCode {
    /** A login belongs to one account. */
    LOGIN_TAKEN("login"),
    /** An account has a login. */
    LOGIN_MISSING("login"),
    /** An account has the name of its person. */
    NAME_MISSING("name"),
    /** A store manager has a store. */
    STORE_MISSING("store"),
    /** The account of a guide names the guide. */
    GUIDE_MISSING("guide"),
    /** A closed account takes no change. */
    ACCOUNT_CLOSED(null),
    /** A password has at least ten characters. */
    PASSWORD_TOO_SHORT("password"),
    /** A password has at most 72 bytes. */
    PASSWORD_TOO_LONG("password");

    private final @Nullable String field;

    AccountRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
