package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.account.AccountQueries.Login;
import io.sanshan.application.account.Credentials;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.AccountEvent.LoginsFailed;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Logging in to the running application over HTTP, and what ends a login. */
class LoginTest {

    private static final String PASSWORD = "a right password";
    private static final Caller HEADQUARTERS =
            new Caller.Staff(AccountId.named("somebody"), Role.HEADQUARTERS, null, null);
    /** Of the documentation's addresses; the application believes this machine's proxy. */
    private static final String HOME = "192.0.2.10";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @BeforeAll
    static void start() {
        // The tick alone is too slow to be what ends a session here.
        application = WholeApplication.start(
                home,
                "server.forward-headers-strategy=native",
                "sanshan.ticks.logins=PT1H",
                "sanshan.metrics.every=100ms");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Request request() {
        return Request.of(HEADQUARTERS, application.get(Clock.class).instant());
    }

    private static AccountId open(String login) {
        AccountId account = AccountId.of(UUID.randomUUID());
        assertThat(application
                        .get(AccountCommands.class)
                        .open(
                                request(),
                                new NewAccount(account, login, "Wilma Loginful", Role.AUDITOR, null, null, PASSWORD)))
                .isEqualTo(Outcome.done());
        application.awaitReadModels();
        return account;
    }

    private static StaffBrowser from(String address) {
        return new StaffBrowser(application.url(), "X-Forwarded-For", address);
    }

    private static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static String tryFrom(String address, String login, String password) throws Exception {
        try (StaffBrowser browser = from(address)) {
            return led(browser.logIn(login, password));
        }
    }

    @Test
    void letsTheRightPasswordInAndNoOther() throws Exception {
        open("letin");
        assertThat(tryFrom(HOME, "letin", "a wrong password")).isEqualTo("/login?error");
        assertThat(tryFrom(HOME, "letin", PASSWORD)).isEqualTo("/");
        assertThat(tryFrom(HOME, "nobody at all", PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void makesWhoeverTriesOnWaitAndSaysSo() throws Exception {
        AccountId account = open("tried");
        for (int i = 0; i < 5; i++) {
            assertThat(tryFrom("192.0.2.20", "tried", "wrong" + i)).isEqualTo("/login?error");
        }
        // From another address and with the right password too: the account waits.
        assertThat(tryFrom("192.0.2.21", "tried", PASSWORD)).matches("/login\\?wait=[1-5]");
        assertThat(application.get(EventLog.class).stream(account.value(), 0))
                .filteredOn(event -> event.payload() instanceof LoginsFailed)
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.payload()).isEqualTo(new LoginsFailed(account, 5)));
        try (StaffBrowser browser = from(HOME)) {
            browser.keep("sanshan-language", "zh");
            assertThat(browser.get("/login?wait=5").statusCode()).isEqualTo(200);
        }
        WholeApplication.await(() -> tryFrom("192.0.2.21", "tried", PASSWORD).equals("/"));
    }

    @Test
    void keepsNobodyOutOfTheOwnPlace() throws Exception {
        open("known");
        assertThat(tryFrom("192.0.2.30", "known", PASSWORD)).isEqualTo("/");
        for (int i = 0; i < 9; i++) {
            tryFrom("192.0.2.31", "known", "wrong");
        }
        assertThat(tryFrom("192.0.2.31", "known", PASSWORD)).startsWith("/login?wait=");
        assertThat(tryFrom("192.0.2.30", "known", PASSWORD)).isEqualTo("/");
    }

    @Test
    void makesAnAddressWaitThatTriesLoginAfterLogin() throws Exception {
        String answer = "";
        for (int i = 0; i < 62 && !answer.startsWith("/login?wait="); i++) {
            answer = tryFrom("192.0.2.40", "guess" + i, "a common password");
        }
        assertThat(answer).startsWith("/login?wait=");
        open("unbothered");
        assertThat(tryFrom("192.0.2.41", "unbothered", PASSWORD)).isEqualTo("/");
    }

    @Test
    void endsTheSessionsOfAClosedAccount() throws Exception {
        AccountId account = open("closing");
        try (StaffBrowser browser = from(HOME);
                StaffBrowser other = from(HOME)) {
            browser.logIn("closing", PASSWORD);
            open("staying");
            other.logIn("staying", PASSWORD);
            assertThat(browser.screen("audit")).doesNotContain("vaadin-login-form");
            application.get(AccountCommands.class).close(request(), account);
            WholeApplication.await(() -> led(browser.get("/audit")).equals("/login"));
            assertThat(browser.screen("audit")).contains("vaadin-login-form");
            assertThat(other.get("/audit").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void endsTheSessionsOfAChangedPasswordButNotOfAStrongerHash() throws Exception {
        AccountId account = open("changing");
        Credentials credentials = application.get(Credentials.class);
        String weak = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        credentials.put(account, weak, application.get(Clock.class).instant());
        try (StaffBrowser first = from(HOME);
                StaffBrowser second = from(HOME)) {
            first.logIn("changing", PASSWORD);
            assertThat(hash(account)).as("a hash of today's strength").startsWith("{bcrypt}$2a$10$");
            second.logIn("changing", PASSWORD);
            // Whatever is told of accounts makes all logins be looked at.
            open("a ping of the read model");
            assertThat(first.get("/audit").statusCode()).isEqualTo(200);
            assertThat(application.get(AccountCommands.class).changePassword(request(), account, "quite another one"))
                    .isEqualTo(Outcome.done());
            WholeApplication.await(() -> led(first.get("/audit")).equals("/login"));
            WholeApplication.await(() -> led(second.get("/audit")).equals("/login"));
            assertThat(tryFrom(HOME, "changing", "quite another one")).isEqualTo("/");
        }
    }

    /** While a read model is built anew it knows nobody, which ends no session. */
    @Test
    void outlivesARebuildOfTheAccounts() throws Exception {
        open("outliving");
        try (StaffBrowser browser = from(HOME)) {
            browser.logIn("outliving", PASSWORD);
            application.get(ReadModels.class).rebuild(AccountQueries.READ_MODEL);
            application.awaitReadModels();
            assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesNoLoginAndNoPasswordInTheLogFile() throws Exception {
        open("unwritten.person");
        for (int i = 0; i < 7; i++) {
            tryFrom("192.0.2.50", "unwritten.person", "unwritten password");
        }
        assertThat(Files.readString(home.resolve("sanshan.log")))
                .isNotEmpty()
                .doesNotContain("unwritten", "Loginful", "192.0.2.50");
    }

    private static String hash(AccountId account) {
        return application
                .get(AccountQueries.class)
                .byLogin(new Caller.System("test"), "changing")
                .map(Login::passwordHash)
                .orElseThrow();
    }
}
