package io.sanshan.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.account.AccountQueries.Login;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.account.AccountCommand.ChangePassword;
import io.sanshan.domain.account.AccountCommand.CloseAccount;
import io.sanshan.domain.account.AccountCommand.OpenAccount;
import io.sanshan.domain.account.AccountEvent.AccountClosed;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.AccountEvent.PasswordChanged;
import io.sanshan.domain.account.AccountRefusal;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Accounts from the door of their commands to the door of their queries. */
@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class AccountDoorsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Caller LOGIN = new Caller.System("login");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final KeysInMemory keys = new KeysInMemory();
    private static final SenderOfTest sender = new SenderOfTest();

    private static final CredentialsInMemory credentials = new CredentialsInMemory();

    private static final Map<Class<?>, Object> PORTS = Map.of(
            UniqueKeys.class, keys,
            CommandSender.class, sender,
            EventLog.class, sender.log(),
            Credentials.class, credentials);

    private final ReadModelScenario scenario;
    private final AccountCommands commands;
    private final AccountQueries queries;
    private final AccountId account = AccountId.named("hq");

    AccountDoorsTest(String database) {
        scenario = ReadModelScenario.shared(
                database, PORTS, "io.sanshan.application.shared", "io.sanshan.application.account");
        commands = scenario.bean(AccountCommands.class);
        queries = scenario.bean(AccountQueries.class);
    }

    @BeforeEach
    void carryOut() {
        credentials.clear();
        keys.clear();
        sender.clear();
        sender.onSend(command -> {
            switch (command) {
                case OpenAccount open ->
                    record(
                            open.account(),
                            new AccountOpened(
                                    open.account(),
                                    open.login(),
                                    open.name(),
                                    open.role(),
                                    open.store(),
                                    open.guide()));
                case ChangePassword change -> record(change.account(), new PasswordChanged(change.account()));
                case CloseAccount close -> record(close.account(), new AccountClosed(close.account()));
                default -> throw new IllegalArgumentException();
            }
        });
    }

    private void record(AccountId stream, Object event) {
        sender.recorded(stream.value(), event);
        scenario.happened(event);
    }

    private static Request request(Caller caller) {
        return Request.of(caller, NOW);
    }

    private NewAccount form(AccountId id, String login, String password) {
        return new NewAccount(id, login, "Hanna Quarter", Role.HEADQUARTERS, null, null, password);
    }

    private boolean mayLogIn(String login, String password) {
        Optional<Login> found = queries.byLogin(LOGIN, login);
        return found.isPresent()
                && PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches(password, found.get().passwordHash());
    }

    @Test
    void opensTheFirstAccountOnlyWhileNobodyCanLogIn() {
        assertThat(queries.hasAny(new Caller.Anyone())).isFalse();
        Outcome outcome = commands.firstHeadquarters(request(new Caller.Anyone()), "Hanna", "Hanna Q", PASSWORD);
        assertThat(outcome.isDone()).isTrue();
        assertThat(queries.hasAny(new Caller.Anyone())).isTrue();
        assertThat(mayLogIn("hanna", PASSWORD)).isTrue();
        assertThatThrownBy(() -> commands.firstHeadquarters(request(new Caller.Anyone()), "Eve", "Eve", PASSWORD))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void recoversAFirstAccountWhosePasswordWasNotKept() {
        commands.firstHeadquarters(request(new Caller.Anyone()), "Hanna", "Hanna Q", PASSWORD);
        credentials.clear();
        assertThat(queries.hasAny(new Caller.Anyone())).isFalse();
        assertThat(commands.firstHeadquarters(request(new Caller.Anyone()), "Hanna", "Hanna Q", "another password")
                        .isDone())
                .isTrue();
        assertThat(mayLogIn("HANNA ", "another password")).isTrue();
    }

    @Test
    void keepsLoginsUnique() {
        commands.open(request(People.HEADQUARTERS), form(account, "hanna", PASSWORD));
        Outcome second =
                commands.open(request(People.HEADQUARTERS), form(AccountId.named("other"), " Hanna", PASSWORD));
        assertThat(second).isEqualTo(Outcome.refused(Refusal.of(AccountRefusal.LOGIN_TAKEN)));
        assertThat(keys.isConfirmed(Kind.ACCOUNT_LOGIN, "hanna")).isTrue();
    }

    @Test
    void letsALoginGoWhenTheAccountWasRefused() {
        sender.refuse(Refusal.of(AccountRefusal.NAME_MISSING));
        commands.open(request(People.HEADQUARTERS), form(account, "hanna", PASSWORD));
        assertThat(keys.owner(Kind.ACCOUNT_LOGIN, "hanna")).isEmpty();
        assertThat(queries.byLogin(LOGIN, "hanna")).isEmpty();
        assertThat(credentials.any()).isFalse();
    }

    @Test
    void changesPasswordsAndClosesAccounts() {
        commands.open(request(People.HEADQUARTERS), form(account, "hanna", PASSWORD));
        commands.changePassword(request(People.HEADQUARTERS), account, "quite another one");
        assertThat(mayLogIn("hanna", PASSWORD)).isFalse();
        assertThat(mayLogIn("hanna", "quite another one")).isTrue();
        commands.close(request(People.HEADQUARTERS), account);
        assertThat(queries.byLogin(LOGIN, "hanna")).isEmpty();
        assertThat(keys.owner(Kind.ACCOUNT_LOGIN, "hanna")).isEmpty();
        assertThat(queries.list(People.HEADQUARTERS)).singleElement().satisfies(card -> {
            assertThat(card.open()).isFalse();
            assertThat(card.name()).isEqualTo("Hanna Quarter");
        });
    }

    @Test
    void refusesPasswordsThatAreTooShortOrTooLong() {
        assertThat(commands.open(request(People.HEADQUARTERS), form(account, "hanna", "short")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                                refused.refusal().is(AccountRefusal.PASSWORD_TOO_SHORT))
                        .isTrue());
        assertThat(commands.open(request(People.HEADQUARTERS), form(account, "hanna", "茶".repeat(25))))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                                refused.refusal().is(AccountRefusal.PASSWORD_TOO_LONG))
                        .isTrue());
        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void opensForHeadquartersOnly() {
        for (Caller caller : List.of(People.NORTH_MANAGER, People.NORA_HERSELF, People.AUDITOR, new Caller.Anyone())) {
            assertThatThrownBy(() -> commands.open(request(caller), form(account, "hanna", PASSWORD)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> queries.byLogin(caller, "hanna")).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void keepsPasswordsWhenTheReadModelIsRebuilt() {
        commands.open(request(People.HEADQUARTERS), form(account, "hanna", PASSWORD));
        var live = scenario.table("account_directory");
        scenario.deliverAgain(1);
        assertThat(scenario.table("account_directory")).isEqualTo(live);
        scenario.rebuild(1);
        assertThat(scenario.table("account_directory")).isEqualTo(live);
        assertThat(mayLogIn("hanna", PASSWORD)).isTrue();
    }
}
