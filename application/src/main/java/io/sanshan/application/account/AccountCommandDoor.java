package io.sanshan.application.account;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.domain.account.AccountCommand.ChangePassword;
import io.sanshan.domain.account.AccountCommand.CloseAccount;
import io.sanshan.domain.account.AccountCommand.NoteFailedLogins;
import io.sanshan.domain.account.AccountCommand.OpenAccount;
import io.sanshan.domain.account.AccountRefusal;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class AccountCommandDoor implements AccountCommands {

    static final int SHORTEST_PASSWORD = 10;
    /** What the hash looks at; more would be cut off in silence. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    /** Of two who both open the first account the log takes one: they open the same stream. */
    private static final AccountId FIRST = AccountId.named("first-headquarters");

    private final CommandSender sender;
    private final UniqueKeys keys;
    private final Credentials credentials;
    private final EventLog log;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    AccountCommandDoor(CommandSender sender, UniqueKeys keys, Credentials credentials, EventLog log) {
        this.sender = sender;
        this.keys = keys;
        this.credentials = credentials;
        this.log = log;
    }

    @Override
    public Outcome open(Request request, NewAccount account) {
        Optional<Refusal> unfit = unfit(account.password());
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        String login = account.login().strip();
        String owner = account.account().value();
        String unique = login.toLowerCase(Locale.ROOT);
        if (login.isEmpty()) {
            return Outcome.refused(Refusal.of(AccountRefusal.LOGIN_MISSING));
        }
        if (!keys.reserve(Kind.ACCOUNT_LOGIN, unique, owner)) {
            return Outcome.refused(Refusal.of(AccountRefusal.LOGIN_TAKEN));
        }
        Outcome outcome = sender.send(
                new OpenAccount(
                        account.account(),
                        Personal.of(login),
                        Personal.of(account.name().strip()),
                        account.role(),
                        account.store(),
                        account.guide()),
                request);
        if (outcome.isDone()) {
            keys.confirm(Kind.ACCOUNT_LOGIN, unique, owner);
            // A repeated request is accepted again: it must not set back a password that was changed since.
            if (credentials.of(account.account()).isEmpty()) {
                credentials.put(account.account(), hash(account.password()), request.occurredAt());
            }
        } else {
            keys.letGo(Kind.ACCOUNT_LOGIN, unique, owner);
        }
        return outcome;
    }

    @Override
    public Outcome firstHeadquarters(Request request, String login, String name, String password) {
        if (credentials.any()) {
            throw new NotAllowed(request.caller(), "open a first account beside others");
        }
        if (!log.stream(FIRST.value(), 0).isEmpty()) {
            // Opened, but nobody can log in: the application ended before the password was kept.
            return changePassword(request, FIRST, password);
        }
        return open(request, new NewAccount(FIRST, login, name, Role.HEADQUARTERS, null, null, password));
    }

    @Override
    public Outcome changePassword(Request request, AccountId account, String password) {
        Optional<Refusal> unfit = unfit(password);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        Outcome outcome = sender.send(new ChangePassword(account), request);
        if (outcome.isDone()) {
            credentials.put(account, hash(password), request.occurredAt());
        }
        return outcome;
    }

    @Override
    public void strengthen(Caller caller, AccountId account, String formerHash, String hash) {
        credentials.replace(account, formerHash, hash);
    }

    @Override
    public Outcome noteFailedLogins(Request request, AccountId account, int failures) {
        return sender.send(new NoteFailedLogins(account, failures), request);
    }

    @Override
    public Outcome close(Request request, AccountId account) {
        Outcome outcome = sender.send(new CloseAccount(account), request);
        if (outcome.isDone()) {
            credentials.remove(account);
            keys.giveUp(Kind.ACCOUNT_LOGIN, account.value());
        }
        return outcome;
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }

    private static Optional<Refusal> unfit(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Optional.of(Refusal.of(AccountRefusal.PASSWORD_TOO_SHORT, SHORTEST_PASSWORD));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return Optional.of(Refusal.of(AccountRefusal.PASSWORD_TOO_LONG, LONGEST_PASSWORD_BYTES));
        }
        return Optional.empty();
    }
}
