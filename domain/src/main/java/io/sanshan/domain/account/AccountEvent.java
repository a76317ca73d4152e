package io.sanshan.domain.account;

import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import org.jspecify.annotations.Nullable;

/** The life of an account. */
public sealed interface AccountEvent extends AboutPerson {

    AccountId account();

    @Override
    default String person() {
        return account().value();
    }

    /** An account was opened. */
    record AccountOpened(
            AccountId account,
            Personal login,
            Personal name,
            Role role,
            @Nullable StoreId store,
            @Nullable GuideId guide)
            implements AccountEvent {}

    /** The password was set anew. */
    record PasswordChanged(AccountId account) implements AccountEvent {}

    /**
     * Wrong passwords were tried until logins had to wait.
     *
     * @param failures in a row, as far as one node counted
     */
    record LoginsFailed(AccountId account, int failures) implements AccountEvent {}

    /** An account was closed. */
    record AccountClosed(AccountId account) implements AccountEvent {}
}
