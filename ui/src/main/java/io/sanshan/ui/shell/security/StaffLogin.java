package io.sanshan.ui.shell.security;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The login of a person who works for the brand, as the session holds it. Its name is the account's id, never the login. */
public final class StaffLogin implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String accountId;
    private final Role role;
    private final @Nullable String store;
    private final @Nullable String guide;
    private final String displayName;
    private final Instant passwordSince;
    private @Nullable String passwordHash;

    StaffLogin(Caller.Staff caller, String displayName, Instant passwordSince, @Nullable String passwordHash) {
        this.accountId = caller.account().value();
        this.role = caller.role();
        this.store = caller.store() == null ? null : caller.store().value();
        this.guide = caller.guide() == null ? null : caller.guide().value();
        this.displayName = displayName;
        this.passwordSince = passwordSince;
        this.passwordHash = passwordHash;
    }

    static Caller.Staff caller(AccountCard account) {
        return new Caller.Staff(account.account(), account.role(), account.store(), account.guide());
    }

    /** Whether the account is still what it was when the login was checked. */
    boolean holds(AccountQueries.@Nullable Standing now) {
        return now != null && now.passwordSince().equals(passwordSince) && (now.card() == null || isStill(now.card()));
    }

    /** The event of a change comes a moment before the new hash is kept. */
    private boolean isStill(AccountCard card) {
        Instant changed = card.passwordChangedAt();
        return card.open()
                && (changed == null || !changed.isAfter(passwordSince.plusMillis(1)))
                && caller(card).equals(caller());
    }

    public Caller.Staff caller() {
        return new Caller.Staff(
                new AccountId(accountId),
                role,
                store == null ? null : new StoreId(store),
                guide == null ? null : new GuideId(guide));
    }

    /** The person's name, for the menu of the one who is logged in. */
    public String displayName() {
        return displayName;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return accountId;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffLogin login && login.accountId.equals(accountId);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }

    @Override
    public String toString() {
        return accountId;
    }
}
