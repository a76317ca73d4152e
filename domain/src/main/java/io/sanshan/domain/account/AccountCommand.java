package io.sanshan.domain.account;

import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. */
public sealed interface AccountCommand extends AboutPerson {

    AccountId account();

    @Override
    default String person() {
        return account().value();
    }

    /** Opens an account; a store manager has a store, a guide is a guide. */
    record OpenAccount(
            @TargetAggregateIdentifier AccountId account,
            Personal login,
            Personal name,
            Role role,
            @Nullable StoreId store,
            @Nullable GuideId guide)
            implements AccountCommand {}

    /** Records that the password was set anew; the secret itself is kept outside the log. */
    record ChangePassword(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}

    /** Records that wrong passwords were tried in a row, more than a person mistypes. */
    record NoteFailedLogins(@TargetAggregateIdentifier AccountId account, int failures) implements AccountCommand {}

    /** Closes an account. */
    record CloseAccount(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}
}
