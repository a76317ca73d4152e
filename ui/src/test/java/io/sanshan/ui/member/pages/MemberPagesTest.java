package io.sanshan.ui.member.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sanshan.application.member.MemberCard;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.ui.member.pages.MemberPagesApplication.TurnableClock;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The members' pages as a browser without script meets them. */
@SpringBootTest(classes = MemberPagesApplication.class, properties = "sanshan.joins-per-minute=5")
class MemberPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String JOIN = "/j/" + MemberDoors.CODE;
    private static final String NEW_PHONE = "(201) 555-0177";
    private static final int LIGHT = 100_000;
    private static int addresses;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MemberDoors doors;

    @Autowired
    private TurnableClock clock;

    private MockMvc browser;
    private String address = "";

    @BeforeEach
    void openTheBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        address = "192.0.2." + ++addresses;
        doors.begin();
        clock.turnTo(NOON);
    }

    @Nested
    class Join {

        @Test
        void namesTheGuideByFirstNameOnlyAndTheStore() throws Exception {
            String page = text(send(get(JOIN)));
            assertThat(page).contains("Lena looks after you", "Harbour Street").doesNotContain("Sommer");
        }

        @Test
        void makesAMemberAndOpensTheWallet() throws Exception {
            MockHttpServletResponse answer = join(form(), NEW_PHONE, "Rosa Berg", "SERVICE");
            assertThat(answer.getStatus()).isEqualTo(303);
            MemberId member = doors.memberWith(NEW_PHONE);
            assertThat(doors.consentsOf(member))
                    .extracting(MemberCard.Consent::purpose, MemberCard.Consent::textVersion)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(ConsentPurpose.SERVICE, "2026-11-en"));
            assertThat(text(send(get("/m").cookie(wallet(answer))))).contains("Hello, Rosa");
        }

        @Test
        void answersAKnownPhoneLikeANewOne() throws Exception {
            MockHttpServletResponse fresh = join(form(), NEW_PHONE, "Rosa Berg");
            MockHttpServletResponse known = join(form(), MemberDoors.KNOWN_PHONE, "Rosa Berg");
            assertThat(known.getStatus()).isEqualTo(fresh.getStatus());
            assertThat(known.getContentAsByteArray()).isEqualTo(fresh.getContentAsByteArray());
            assertThat(new TreeSet<>(known.getHeaderNames())).isEqualTo(new TreeSet<>(fresh.getHeaderNames()));
            for (String header : fresh.getHeaderNames()) {
                assertThat(withoutChance(known, header)).as(header).isEqualTo(withoutChance(fresh, header));
            }
            String seen = Objects.requireNonNull(fresh.getHeader("Location"));
            assertThat(text(send(get(seen).cookie(wallet(known)))))
                    .isEqualTo(text(send(get(seen).cookie(wallet(fresh)))));
        }

        @Test
        void opensNoWalletForAKnownPhone() throws Exception {
            MockHttpServletResponse known = join(form(), MemberDoors.KNOWN_PHONE, "Rosa Berg");
            assertThat(text(send(get("/m").cookie(wallet(known))))).contains("No wallet is open on this phone");
            assertThat(doors.membersJoined()).isZero();
        }

        @Test
        void leavesTheWalletOpenThatWasOpen() throws Exception {
            Cookie wallet = wallet(join(form(), NEW_PHONE, "Rosa Berg"));
            Form form = form();
            MockHttpServletResponse again = send(post(JOIN)
                    .cookie(form.cookie(), wallet)
                    .param("form", form.token())
                    .param("texts", "2026-11-en")
                    .param("name", "Rosa Berg")
                    .param("phone", NEW_PHONE));
            assertThat(wallet(again).getValue()).isEqualTo(wallet.getValue());
        }

        @Test
        void takesTheSameTimeForAKnownPhone() throws Exception {
            Form form = form();
            long began = System.nanoTime();
            join(form, MemberDoors.KNOWN_PHONE, "Rosa Berg");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(EvenPace.STEP);
        }

        @Test
        void makesOneMemberOfAFormThatIsSentTwice() throws Exception {
            Form form = form();
            MockHttpServletResponse first = join(form, NEW_PHONE, "Rosa Berg");
            MockHttpServletResponse second = join(form, NEW_PHONE, "Rosa Berg");
            assertThat(doors.membersJoined()).isEqualTo(1);
            assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
            assertThat(text(send(get("/m").cookie(wallet(second))))).contains("Hello, Rosa");
        }

        @Test
        void takesACorrectedPhoneForAnotherCommand() throws Exception {
            Form form = form();
            join(form, NEW_PHONE, "Rosa Berg");
            join(form, "(201) 555-0178", "Rosa Berg");
            assertThat(doors.memberWith("(201) 555-0178")).isNotEqualTo(doors.memberWith(NEW_PHONE));
        }

        @Test
        void saysWhatIsWrongAtItsFieldAndKeepsWhatWasTyped() throws Exception {
            MockHttpServletResponse answer = join(form(), "12", "Rosa Berg", "OFFERS");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer))
                    .contains("value=\"Rosa Berg\"", "value=\"12\"", "id=\"phone-fault\"")
                    .containsPattern("name=\"agree-OFFERS\"\\s+checked")
                    .doesNotContain("id=\"name-fault\"");
            assertThat(text(join(form(), "", ""))).contains("id=\"phone-fault\"", "id=\"name-fault\"");
        }

        @Test
        void refusesAFormOfAnotherBrowserAndAnOldOne() throws Exception {
            Form theirs = form();
            Form mine = form();
            MockHttpServletResponse forged = join(new Form(theirs.token(), mine.cookie()), NEW_PHONE, "Rosa Berg");
            assertThat(forged.getStatus()).isEqualTo(409);
            clock.turnTo(NOON.plus(Duration.ofHours(4)));
            MockHttpServletResponse old = join(mine, NEW_PHONE, "Rosa Berg");
            assertThat(old.getStatus()).isEqualTo(409);
            assertThat(text(old)).contains("value=\"Rosa Berg\"", "nothing was sent yet");
            assertThat(doors.membersJoined()).isZero();
        }

        @Test
        void limitsWhatOneAddressSends() throws Exception {
            for (int i = 0; i < 5; i++) {
                join(form(), "12", "Rosa Berg");
            }
            MockHttpServletResponse tooMany = join(form(), NEW_PHONE, "Rosa Berg");
            assertThat(tooMany.getStatus()).isEqualTo(429);
            assertThat(text(tooMany)).contains("value=\"Rosa Berg\"");
            clock.turnTo(NOON.plusSeconds(30));
            assertThat(join(form(), NEW_PHONE, "Rosa Berg").getStatus()).isEqualTo(303);
        }

        @Test
        void tellsOfACodeThatLeadsNowhere() throws Exception {
            MockHttpServletResponse answer = send(get("/j/NOBODY"));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(text(answer)).contains("This code leads nowhere");
        }
    }

    @Nested
    class Wallet {

        @Test
        void opensByLinkAndShowsCodesAsTextAndDrawing() throws Exception {
            String secret = newMember();
            doors.give(doors.memberWith(NEW_PHONE), 1, CouponStatus.ISSUED);
            doors.give(doors.memberWith(NEW_PHONE), 1, CouponStatus.REDEEMED);
            String page = text(send(get("/m/w/" + secret)));
            assertThat(page).contains("$5.00 off", "from $30.00", "Ready", "Redeemed", "Through Dec 11, 2026");
            assertThat(page.split("class=\"qr\"", -1))
                    .as("one drawing, for the one that is good")
                    .hasSize(2);
        }

        @Test
        void givesOneCouponForAClickThatComesTwice() throws Exception {
            String home = "/m/w/" + newMember();
            String token = token(text(send(get(home))));
            MockHttpServletResponse first = send(claim(home, token));
            MockHttpServletResponse second = send(claim(home, token));
            assertThat(first.getHeader("Location")).isEqualTo(home + "?done=claim");
            assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
            assertThat(text(send(get(home))).split("class=\"qr\"", -1)).hasSize(2);
        }

        @Test
        void refusesAFormThatIsNotOfThisWallet() throws Exception {
            String home = "/m/w/" + newMember();
            MockHttpServletResponse forged = send(claim(home, "made-up"));
            assertThat(forged.getStatus()).isEqualTo(409);
            assertThat(text(send(get(home)))).doesNotContain("class=\"qr\"");
        }

        @Test
        void recordsAConsentGivenAndWithdrawn() throws Exception {
            String home = "/m/w/" + newMember();
            MemberId member = doors.memberWith(NEW_PHONE);
            send(consent(home, true));
            assertThat(doors.consentsOf(member))
                    .extracting(MemberCard.Consent::purpose)
                    .containsExactly(ConsentPurpose.MARKETING);
            send(consent(home, false));
            assertThat(doors.consentsOf(member)).isEmpty();
        }

        @Test
        void closesEveryLinkWhenAPhoneIsLost() throws Exception {
            MockHttpServletResponse joined = join(form(), NEW_PHONE, "Rosa Berg");
            Cookie wallet = wallet(joined);
            String home = "/m/w/" + doors.secrets().iterator().next();
            String token = token(text(send(get("/m").cookie(wallet))));
            MockHttpServletResponse answer = send(post("/m/lost").cookie(wallet).param("form", token));
            assertThat(text(answer)).contains("All links are closed");
            assertThat(wallet(answer).getMaxAge()).isZero();
            assertThat(send(get(home)).getStatus()).isEqualTo(404);
            assertThat(text(send(get("/m").cookie(wallet)))).contains("No wallet is open");
        }

        @Test
        void trustsNoCookieThatWasNotSignedHere() throws Exception {
            String secret = newMember();
            Cookie forged = new Cookie("sanshan-wallet", secret + ".0000");
            assertThat(text(send(get("/m").cookie(forged)))).doesNotContain("Hello");
        }

        @Test
        void staysOpenInABrowserThatKeepsIt() throws Exception {
            String home = "/m/w/" + newMember();
            MockHttpServletResponse kept = send(post(home + "/keep").param("form", token(text(send(get(home))))));
            assertThat(text(send(get("/m").cookie(wallet(kept))))).contains("Hello, Rosa");
        }
    }

    @Nested
    class EveryPage {

        @Test
        void takesItsWordsFromTheBundles() throws Exception {
            Resource[] templates = context.getResources("classpath*:templates/member/*.html");
            assertThat(templates).hasSizeGreaterThanOrEqualTo(4);
            for (Resource template : templates) {
                assertThat(template.getContentAsString(StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""))
                        .as(template.getFilename())
                        .doesNotContainPattern("\\p{L}");
            }
        }

        @Test
        void holdsNoSessionNoScriptAndAStrictPolicy() throws Exception {
            String home = "/m/w/" + newMember();
            for (String path : new String[] {JOIN, JOIN + "/done", "/j/NOBODY", "/m", home, "/m/nowhere", "/m/w/no"}) {
                MockHttpServletResponse page = send(get(path));
                assertThat(page.getHeaders("Set-Cookie")).as(path).noneMatch(cookie -> cookie.contains("JSESSIONID"));
                assertThat(page.getHeader("Content-Security-Policy"))
                        .as(path)
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe", "script-src");
                assertThat(page.getHeader("Referrer-Policy")).as(path).isEqualTo("no-referrer");
                assertThat(page.getHeader("X-Robots-Tag")).as(path).contains("noindex");
                assertThat(page.getHeader("Cache-Control")).as(path).contains("no-store");
                assertThat(text(page)).as(path).doesNotContain("<script", "style=\"", "!page.");
            }
        }

        @Test
        void isLightEvenWithAFullWallet() throws Exception {
            String home = "/m/w/" + newMember();
            doors.give(doors.memberWith(NEW_PHONE), 100, CouponStatus.ISSUED);
            int style = bytes(send(get("/m/style.css")));
            assertThat(style).isPositive();
            for (String path : new String[] {JOIN, home, home + "?leaf=2", "/m"}) {
                assertThat(bytes(send(get(path))) + style).as(path).isBetween(style + 500, LIGHT);
            }
            assertThat(text(send(get(home + "?leaf=2")))).contains("class=\"qr\"", "leaf=1", "leaf=3");
        }

        @Test
        void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() throws Exception {
            assertThat(text(send(get(JOIN).header("Accept-Language", "zh-CN")))).contains("成为会员", "lang=\"zh\"");
            MockHttpServletResponse chosen = send(get(JOIN + "?language=zh"));
            assertThat(chosen.getStatus()).isEqualTo(303);
            assertThat(chosen.getHeader("Location")).isEqualTo(JOIN);
            Cookie language = Objects.requireNonNull(chosen.getCookie("sanshan-language"));
            assertThat(text(send(get(JOIN).cookie(language)))).contains("成为会员");
        }
    }

    /** An open join form: its hidden number, and the cookie that came with it. */
    private record Form(String token, Cookie cookie) {}

    private Form form() throws Exception {
        MockHttpServletResponse page = send(get(JOIN));
        return new Form(token(text(page)), Objects.requireNonNull(page.getCookie("sanshan-form")));
    }

    private MockHttpServletResponse join(Form form, String phone, String name, String... agreed) throws Exception {
        MockHttpServletRequestBuilder sent = post(JOIN)
                .cookie(form.cookie())
                .param("form", form.token())
                .param("texts", "2026-11-en")
                .param("name", name)
                .param("phone", phone);
        Arrays.stream(agreed).forEach(offer -> sent.param("agree-" + offer, "yes"));
        return send(sent);
    }

    private String newMember() throws Exception {
        join(form(), NEW_PHONE, "Rosa Berg");
        return doors.secrets().iterator().next();
    }

    private static MockHttpServletRequestBuilder claim(String home, String token) {
        return post(home + "/claim").param("form", token).param("template", MemberDoors.GIFT.value());
    }

    private MockHttpServletRequestBuilder consent(String home, boolean agree) throws Exception {
        return post(home + "/consent")
                .param("form", token(text(send(get(home)))))
                .param("channel", "SMS")
                .param("purpose", "MARKETING")
                .param("agree", String.valueOf(agree))
                .param("texts", "2026-11-en");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private static Cookie wallet(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("sanshan-wallet"));
    }

    /** What differs from one answer to the next for everybody: the random part, and the second it was made in. */
    private static String withoutChance(MockHttpServletResponse response, String header) {
        return String.join("\n", response.getHeaders(header))
                .replaceAll("sanshan-wallet=[\\w-]{32}\\.\\w{64};", "sanshan-wallet=…;")
                .replaceAll("Expires=[^;]+;", "");
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as("the page holds a form").isTrue();
        return found.group(1);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static int bytes(MockHttpServletResponse response) {
        return response.getContentAsByteArray().length;
    }
}
