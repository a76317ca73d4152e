package io.sanshan.ui.shell.security;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the account behind a login. The login itself appears in no message: a log would keep it. */
class StaffLogins implements UserDetailsService, UserDetailsPasswordService {

    private static final Caller.System SELF = new Caller.System("login");

    private final AccountQueries accounts;
    private final AccountCommands commands;

    StaffLogins(AccountQueries accounts, AccountCommands commands) {
        this.accounts = accounts;
        this.commands = commands;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        AccountQueries.Login found =
                accounts.byLogin(SELF, login).orElseThrow(() -> new UsernameNotFoundException("no such login"));
        AccountCard account = found.account();
        return new StaffLogin(StaffLogin.caller(account), account.name(), found.passwordSince(), found.passwordHash());
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        StaffLogin login = (StaffLogin) user;
        commands.strengthen(
                SELF,
                login.caller().account(),
                Objects.requireNonNull(login.getPassword()),
                Objects.requireNonNull(hash));
        return login;
    }
}
