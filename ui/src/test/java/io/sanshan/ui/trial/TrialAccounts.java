package io.sanshan.ui.trial;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.AccountRefusal;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts in memory. */
@Component
public class TrialAccounts implements AccountQueries, AccountCommands {

    private final Map<AccountId, AccountCard> accounts = new HashMap<>();
    private final Map<AccountId, String> passwords = new HashMap<>();

    /** Begins anew, with nobody. */
    public void clear() {
        accounts.clear();
        passwords.clear();
    }

    public AccountId add(String login, String name, Role role, @Nullable StoreId store, @Nullable GuideId guide) {
        AccountId account = AccountId.of(UUID.randomUUID());
        accounts.put(account, new AccountCard(account, login, name, role, store, guide, TrialBrand.NOW, null, null));
        passwords.put(account, "{noop}sanshan-demo");
        return account;
    }

    @Override
    public Outcome open(Request request, NewAccount account) {
        if (account.login().isBlank()) {
            return Outcome.refused(Refusal.of(AccountRefusal.LOGIN_MISSING));
        }
        if (accounts.values().stream().anyMatch(other -> other.login().equals(account.login()))) {
            return Outcome.refused(Refusal.of(AccountRefusal.LOGIN_TAKEN));
        }
        if (account.password().length() < 10) {
            return Outcome.refused(Refusal.of(AccountRefusal.PASSWORD_TOO_SHORT, 10));
        }
        accounts.put(
                account.account(),
                new AccountCard(
                        account.account(),
                        account.login(),
                        account.name(),
                        account.role(),
                        account.store(),
                        account.guide(),
                        request.occurredAt(),
                        null,
                        null));
        passwords.put(account.account(), "{noop}" + account.password());
        return Outcome.done();
    }

    @Override
    public Outcome firstHeadquarters(Request request, String login, String name, String password) {
        return open(
                request,
                new NewAccount(AccountId.of(UUID.randomUUID()), login, name, Role.HEADQUARTERS, null, null, password));
    }

    @Override
    public Outcome changePassword(Request request, AccountId account, String password) {
        passwords.put(account, "{noop}" + password);
        return Outcome.done();
    }

    @Override
    public void strengthen(Caller caller, AccountId account, String formerHash, String hash) {
        passwords.replace(account, formerHash, hash);
    }

    @Override
    public Outcome noteFailedLogins(Request request, AccountId account, int failures) {
        return Outcome.done();
    }

    @Override
    public Map<AccountId, Standing> standings(Caller caller, Collection<AccountId> wanted) {
        Map<AccountId, Standing> standings = new HashMap<>();
        wanted.stream()
                .filter(passwords::containsKey)
                .forEach(id -> standings.put(id, new Standing(accounts.get(id), TrialBrand.NOW)));
        return standings;
    }

    @Override
    public Outcome close(Request request, AccountId account) {
        passwords.remove(account);
        return Outcome.done();
    }

    @Override
    public Optional<Login> byLogin(Caller caller, String login) {
        return accounts.values().stream()
                .filter(card -> card.login().equals(login) && passwords.containsKey(card.account()))
                .map(card -> new Login(card, passwords.getOrDefault(card.account(), ""), TrialBrand.NOW))
                .findFirst();
    }

    @Override
    public List<AccountCard> list(Caller caller) {
        return new ArrayList<>(accounts.values());
    }

    @Override
    public Map<AccountId, String> names(Caller caller, Collection<AccountId> wanted) {
        Map<AccountId, String> names = new HashMap<>();
        wanted.forEach(id -> Optional.ofNullable(accounts.get(id)).ifPresent(card -> names.put(id, card.name())));
        return names;
    }

    @Override
    public boolean hasAny(Caller caller) {
        return !accounts.isEmpty();
    }
}
