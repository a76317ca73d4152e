package io.sanshan.ui.member.pages;

import static io.sanshan.ui.member.pages.MemberBrowser.JOIN;
import static io.sanshan.ui.member.pages.MemberBrowser.NEW_PHONE;
import static io.sanshan.ui.member.pages.MemberBrowser.bytes;
import static io.sanshan.ui.member.pages.MemberBrowser.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sanshan.domain.coupon.CouponStatus;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What holds for each of the members' pages. */
class EveryMemberPageTest extends InAMemberBrowser {

    private static final int LIGHT = 100_000;

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
        String home = "/m/w/" + browser.newMember();
        for (String path : new String[] {JOIN, JOIN + "/done", "/j/NOBODY", "/m", home, "/m/nowhere", "/m/w/no"}) {
            MockHttpServletResponse page = browser.send(get(path));
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
        String home = "/m/w/" + browser.newMember();
        doors.wallets().give(doors.memberWith(NEW_PHONE), 100, CouponStatus.ISSUED);
        int style = bytes(browser.send(get("/m/style.css")));
        assertThat(style).isPositive();
        for (String path : new String[] {JOIN, home, home + "?leaf=2", "/m"}) {
            assertThat(bytes(browser.send(get(path))) + style).as(path).isBetween(style + 500, LIGHT);
        }
        assertThat(text(browser.send(get(home + "?leaf=2")))).contains("QR code of the coupon", "leaf=1", "leaf=3");
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() throws Exception {
        assertThat(text(browser.send(get(JOIN).header("Accept-Language", "zh-CN"))))
                .contains("成为会员", "lang=\"zh\"");
        MockHttpServletResponse chosen = browser.send(get(JOIN + "?language=zh"));
        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(chosen.getHeader("Location")).isEqualTo(JOIN);
        Cookie language = Objects.requireNonNull(chosen.getCookie("sanshan-language"));
        assertThat(text(browser.send(get(JOIN).cookie(language)))).contains("成为会员");
    }
}
