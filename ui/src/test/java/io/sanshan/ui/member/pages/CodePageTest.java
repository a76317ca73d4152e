package io.sanshan.ui.member.pages;

import static io.sanshan.ui.member.pages.MemberBrowser.text;
import static io.sanshan.ui.member.pages.MemberBrowser.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sanshan.ui.member.pages.MemberPagesApplication.TurnableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("P4")
@DisplayName("A code that a member types")
class CodePageTest extends InAMemberBrowser {

    private static final int WRONG_ONES = 10;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TurnableClock clock;

    private String wallet = "";

    @BeforeEach
    void openHerWallet() throws Exception {
        wallet = "/m/w/" + browser.newMember();
        doors.wallets().openByCode("SPRING5");
    }

    private String page() throws Exception {
        return text(browser.send(get(wallet)));
    }

    private MockHttpServletResponse typed(String code) throws Exception {
        return typed(code, token(page()));
    }

    private MockHttpServletResponse typed(String code, String form) throws Exception {
        return browser.send(post(wallet + "/code").param("form", form).param("code", code));
    }

    @Test
    @DisplayName("brings its coupon into her wallet")
    void bringsItsCoupon() throws Exception {
        assertThat(page()).contains("I have a code").doesNotContain("QR code of the coupon");
        assertThat(typed("spring5").getHeader("Location")).isEqualTo(wallet + "?done=code");
        assertThat(text(browser.send(get(wallet + "?done=code")))).contains("It is yours", "QR code of the coupon");
    }

    @Test
    @DisplayName("brings it once, however often its form is sent")
    void bringsItOnce() throws Exception {
        String form = token(page());
        assertThat(typed("SPRING5", form).getHeader("Location")).isEqualTo(wallet + "?done=code");
        assertThat(typed("SPRING5", form).getHeader("Location")).isEqualTo(wallet + "?done=code");
        assertThat(page().split("QR code of the coupon", -1)).hasSize(2);
        MockHttpServletResponse anew = typed("SPRING5");
        assertThat(anew.getStatus()).isEqualTo(409);
        assertThat(text(anew)).contains("This code was used already.");
    }

    @Test
    @DisplayName("is said to be wrong in plain words, and stays in its field")
    void isWrong() throws Exception {
        MockHttpServletResponse answer = typed("SPRING6\"<b>");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer))
                .contains("There is no such code.", "aria-invalid=\"true\"", "SPRING6&quot;&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(text(browser.send(post(wallet + "/code")
                        .header("Accept-Language", "zh")
                        .param("form", token(page()))
                        .param("code", ""))))
                .contains("没有此兑换码");
        assertThat(typed("5".repeat(101)).getStatus()).isEqualTo(409);
    }

    @Test
    @DisplayName("is not looked up any more where she typed many wrong ones, until a while later")
    void isHeldBack() throws Exception {
        for (int i = 0; i < WRONG_ONES; i++) {
            assertThat(text(typed("WRONG" + i))).contains("There is no such code.");
        }
        assertThat(text(typed("SPRING5"))).contains("Too many wrong codes. Wait a minute and try again.");
        assertThat(page()).doesNotContain("QR code of the coupon");
        clock.turnTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(typed("SPRING5").getHeader("Location")).isEqualTo(wallet + "?done=code");
    }

    @Test
    @DisplayName("is not taken by a form that was made up")
    void isNotForged() throws Exception {
        assertThat(typed("SPRING5", "made-up").getStatus()).isEqualTo(409);
        assertThat(page()).doesNotContain("QR code of the coupon");
    }
}
