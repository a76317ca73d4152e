package io.sanshan.ui.member.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sanshan.ui.member.pages.MemberPagesApplication.TurnableClock;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A browser without script before the members' pages, at an address of its own, of a brand that has just begun. */
final class MemberBrowser {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final String JOIN = "/j/" + MemberDoors.CODE;
    static final String NEW_PHONE = "(201) 555-0177";

    private static final AtomicInteger addresses = new AtomicInteger();

    private final MockMvc pages;
    private final MemberDoors doors;
    private final String address = "192.0.2." + addresses.incrementAndGet();

    private MemberBrowser(MockMvc pages, MemberDoors doors) {
        this.pages = pages;
        this.doors = doors;
    }

    static MemberBrowser open(WebApplicationContext context) {
        MemberDoors doors = context.getBean(MemberDoors.class);
        doors.begin();
        context.getBean(TurnableClock.class).turnTo(NOON);
        return new MemberBrowser(
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(springSecurity())
                        .build(),
                doors);
    }

    /** An open join form: its hidden number, and the cookie that came with it. */
    record Form(String token, Cookie cookie) {}

    Form form() throws Exception {
        MockHttpServletResponse page = send(get(JOIN));
        return new Form(token(text(page)), Objects.requireNonNull(page.getCookie("sanshan-form")));
    }

    MockHttpServletResponse join(Form form, String phone, String name, String... agreed) throws Exception {
        MockHttpServletRequestBuilder sent = post(JOIN)
                .cookie(form.cookie())
                .param("form", form.token())
                .param("texts", "2026-11-en")
                .param("name", name)
                .param("phone", phone);
        Arrays.stream(agreed).forEach(offer -> sent.param("agree-" + offer, "yes"));
        return send(sent);
    }

    String newMember() throws Exception {
        join(form(), NEW_PHONE, "Rosa Berg");
        return doors.secrets().iterator().next();
    }

    static MockHttpServletRequestBuilder claim(String home, String token) {
        return post(home + "/claim").param("form", token).param("template", WalletsInMemory.GIFT.value());
    }

    MockHttpServletRequestBuilder consent(String home, boolean agree) throws Exception {
        return post(home + "/consent")
                .param("form", token(text(send(get(home)))))
                .param("channel", "SMS")
                .param("purpose", "MARKETING")
                .param("agree", String.valueOf(agree))
                .param("texts", "2026-11-en");
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    static Cookie wallet(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("sanshan-wallet"));
    }

    /** What differs from one answer to the next for everybody: the random part, and the second it was made in. */
    static String withoutChance(MockHttpServletResponse response, String header) {
        return String.join("\n", response.getHeaders(header))
                .replaceAll("sanshan-wallet=[\\w-]{32}\\.\\w{64};", "sanshan-wallet=…;")
                .replaceAll("Expires=[^;]+;", "");
    }

    static String token(String page) {
        Matcher found = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as("the page holds a form").isTrue();
        return found.group(1);
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    static int bytes(MockHttpServletResponse response) {
        return response.getContentAsByteArray().length;
    }
}
