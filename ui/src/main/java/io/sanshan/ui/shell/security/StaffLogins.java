package io.sanshan.ui.shell.security;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.Caller;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the account behind a login. The login itself appears in no message: a log would keep it. */
@Service
class StaffLogins implements UserDetailsService {

    private static final Caller.System SELF = new Caller.System("login");

    private final AccountQueries accounts;

    StaffLogins(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        AccountQueries.Login found =
                accounts.byLogin(SELF, login).orElseThrow(() -> new UsernameNotFoundException("no such login"));
        AccountCard account = found.account();
        return new StaffLogin(
                new Caller.Staff(account.account(), account.role(), account.store(), account.guide()),
                account.name(),
                found.passwordHash());
    }
}
