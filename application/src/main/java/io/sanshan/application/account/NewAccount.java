package io.sanshan.application.account;

import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * An account to open.
 *
 * @param account made by the form when it opens, so that a second click opens nothing else
 * @param store the store of a store manager
 * @param guide the guide whose account it is
 * @param password in clear, for as long as it takes to hash it
 */
public record NewAccount(
        AccountId account,
        String login,
        String name,
        Role role,
        @Nullable StoreId store,
        @Nullable GuideId guide,
        String password) {

    @Override
    public String toString() {
        return "NewAccount[" + account + ", " + role + ']';
    }
}
