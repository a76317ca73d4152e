package io.sanshan.ui.shell.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.AccountId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leaves a trace of wrong passwords: in the account's stream where there is one, at most once in some minutes, since whoever tries
 * must not be able to fill the log. Of a login that nobody has there is nothing to name.
 */
@Component
class FailedLogins {

    private static final Logger LOG = LoggerFactory.getLogger(FailedLogins.class);
    private static final Caller.System SELF = new Caller.System("login");
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final AccountQueries accounts;
    private final AccountCommands commands;
    private final Clock clock;
    private final Cache<AccountId, Boolean> noted =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(QUIET).build();

    FailedLogins(AccountQueries accounts, AccountCommands commands, Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        this.clock = clock;
    }

    void note(String login, int failures) {
        try {
            accounts.byLogin(SELF, login)
                    .map(found -> found.account().account())
                    .filter(account -> noted.asMap().putIfAbsent(account, true) == null)
                    .ifPresent(
                            account -> commands.noteFailedLogins(Request.of(SELF, clock.instant()), account, failures));
        } catch (RuntimeException unwritten) {
            // The answer to who tries does not hang on it.
            String kind = unwritten.getClass().getName();
            LOG.warn("Wrong passwords could not be noted: {}", kind);
        }
    }
}
