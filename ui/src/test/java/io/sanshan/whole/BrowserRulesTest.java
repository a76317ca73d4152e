package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running application tells browsers to do and not to do: headers, cookies, forged forms. */
class BrowserRulesTest {

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*src=)([^>]*)>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final String CSP = "Content-Security-Policy";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TwoStores stores;

    @BeforeAll
    static void start() {
        application = WholeApplication.start(home, "server.forward-headers-strategy=native");
        stores = new TwoStores(application);
        stores.open();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static StaffBrowser plain() {
        return new StaffBrowser(application.url());
    }

    /** Behind a proxy that speaks TLS. */
    private static StaffBrowser secure() {
        return new StaffBrowser(application.url(), "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Test
    void staffPagesRunTheirOwnScriptsOnly() throws Exception {
        try (StaffBrowser browser = plain()) {
            HttpResponse<String> first = browser.get("/login");
            String policy = header(first, CSP);
            String number = StaffBrowser.match(NONCE, policy).orElseThrow();
            assertThat(directive(policy, "script-src"))
                    .contains("'self'", "'unsafe-eval'")
                    .doesNotContain("unsafe-inline", "http:", "https:", "*", "data:");
            assertThat(directive(policy, "connect-src")).isEqualTo("'self'");
            assertThat(policy).contains("object-src 'none'", "base-uri 'self'", "form-action 'self'");
            assertThat(StaffBrowser.all(INLINE, first.body()))
                    .isNotEmpty()
                    .allSatisfy(attributes -> assertThat(attributes).contains("nonce=\"" + number + "\""));
            assertThat(header(browser.get("/login"), CSP))
                    .as("a new number each time")
                    .doesNotContain(number);
        }
    }

    @Test
    void memberPagesRunNoScriptAtAll() throws Exception {
        try (StaffBrowser browser = plain()) {
            for (String path : List.of("/j/" + stores.guideCode(), "/m", "/m/w/unknown", "/m/style.css", "/j/x")) {
                String policy = header(browser.get(path), CSP);
                assertThat(policy).as(path).contains("default-src 'none'").doesNotContain("unsafe", "script-src");
            }
        }
    }

    @Test
    void nobodyFramesGuessesTypesOrHearsWhereOneCameFrom() throws Exception {
        try (StaffBrowser browser = secure()) {
            for (String path : List.of(
                    "/login",
                    "/j/" + stores.guideCode(),
                    "/m",
                    "/actuator/health",
                    "/sanshan/sanshan.css",
                    "/local/verify",
                    "/nothing/here")) {
                HttpResponse<String> answer = browser.get(path);
                assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
                assertThat(header(answer, CSP)).as(path).contains("frame-ancestors 'none'");
                assertThat(header(answer, "Referrer-Policy")).as(path).matches("no-referrer|same-origin");
                assertThat(header(answer, "Strict-Transport-Security")).as(path).contains("max-age=31536000");
                assertThat(header(answer, "Server") + header(answer, "X-Powered-By"))
                        .isEmpty();
            }
        }
        try (StaffBrowser browser = plain()) {
            assertThat(header(browser.get("/login"), "Strict-Transport-Security"))
                    .as("without TLS")
                    .isEmpty();
        }
    }

    @Test
    void cookiesAreForThisPlaceAndNoScript() throws Exception {
        try (StaffBrowser browser = secure();
                StaffBrowser plain = plain()) {
            assertThat(header(browser.get("/login"), "Set-Cookie"))
                    .contains("JSESSIONID=", "HttpOnly", "SameSite=Lax", "Secure");
            assertThat(header(browser.get("/j/" + stores.guideCode()), "Set-Cookie"))
                    .contains("sanshan-form=", "HttpOnly", "SameSite=Lax", "Secure");
            assertThat(header(plain.get("/login"), "Set-Cookie"))
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("Secure");
        }
    }

    @Test
    void aLoginGetsAnotherSession() throws Exception {
        try (StaffBrowser browser = plain()) {
            browser.get("/login");
            String before = browser.cookie("JSESSIONID").orElseThrow();
            browser.logIn(Visitor.AUDITOR.login(), TwoStores.PASSWORD);
            String after = browser.cookie("JSESSIONID").orElseThrow();
            assertThat(after).isNotEqualTo(before);
            try (StaffBrowser fixed = plain()) {
                fixed.keep("JSESSIONID", before);
                assertThat(fixed.get("/audit").statusCode()).isEqualTo(302);
            }
            try (StaffBrowser chosen = plain()) {
                chosen.keep("JSESSIONID", "chosen-by-a-stranger");
                assertThat(header(chosen.get("/login"), "Set-Cookie"))
                        .contains("JSESSIONID=")
                        .doesNotContain("chosen-by-a-stranger");
            }
        }
    }

    @Test
    void formsOfOtherSitesChangeNothing() throws Exception {
        Map<String, String> form = Map.of("username", Visitor.AUDITOR.login(), "password", TwoStores.PASSWORD);
        for (String site : List.of("cross-site", "same-site")) {
            try (StaffBrowser forged = new StaffBrowser(application.url(), "Sec-Fetch-Site", site)) {
                assertThat(forged.post("/login", form).statusCode()).isEqualTo(403);
                assertThat(forged.get("/audit").statusCode()).isEqualTo(302);
            }
        }
        try (StaffBrowser browser = new StaffBrowser(application.url(), "Sec-Fetch-Site", "same-origin")) {
            browser.logIn(Visitor.AUDITOR.login(), TwoStores.PASSWORD);
            assertThat(browser.post("/logout", Map.of()).statusCode())
                    .as("logout without a number")
                    .isEqualTo(403);
            assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
        }
        try (StaffBrowser member = plain()) {
            String secret = stores.walletSecret(TwoStores.MEMBER);
            assertThat(member.post("/m/w/" + secret + "/lost", Map.of("form", "forged"))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(member.get("/m/w/" + secret).statusCode()).isEqualTo(200);
        }
    }

    /** Cookies and numbers of forms are texts with a signature: what else is put there is no reason for anything but a no. */
    @Test
    void cookiesHoldNothingThatIsBuiltFrom() throws Exception {
        String serialized = "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3Rvckk";
        for (String value : List.of(serialized, "AC-ED-00-05", "a.b.c", "${jndi:ldap://localhost/x}", "~", ".")) {
            try (StaffBrowser browser = plain()) {
                for (String name :
                        List.of("sanshan-wallet", "sanshan-form", "sanshan-language", "JSESSIONID", "remember-me")) {
                    browser.keep(name, value);
                }
                assertThat(browser.get("/m").statusCode()).as(value).isIn(200, 404);
                assertThat(browser.get("/j/" + stores.guideCode()).statusCode()).isEqualTo(200);
                assertThat(browser.get("/login").statusCode()).isEqualTo(200);
                assertThat(browser.post("/j/" + stores.guideCode(), Map.of("form", value))
                                .statusCode())
                        .isEqualTo(409);
            }
        }
    }

    private static String directive(String policy, String name) {
        return StaffBrowser.match(Pattern.compile("(?:^|; )" + name + " ([^;]*)"), policy)
                .orElseThrow();
    }
}
