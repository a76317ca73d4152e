package io.sanshan.ui.member.pages;

import static io.sanshan.ui.member.pages.MemberBrowser.NEW_PHONE;
import static io.sanshan.ui.member.pages.MemberBrowser.text;
import static io.sanshan.ui.member.pages.MemberBrowser.token;
import static io.sanshan.ui.member.pages.MemberBrowser.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Tag("P14")
@DisplayName("A coupon that a member gives to a friend")
class GiftPageTest extends InAMemberBrowser {

    private static final String FRIENDS_PHONE = "(201) 555-0178";

    private String giver = "";
    private String giftsCoupon = "";

    private void offered() throws Exception {
        giver = "/m/w/" + browser.newMember();
        MemberId member = doors.memberWith(NEW_PHONE);
        doors.wallets().letThemBeGiven();
        doors.wallets().give(member, 1, CouponStatus.ISSUED);
        giftsCoupon = CouponId.of(WalletsInMemory.GIFT, 1).value();
        String page = text(browser.send(get(giver)));
        assertThat(page).contains("may be given to a friend", "Give it to a friend");
        assertThat(browser.send(asked("give", page)).getHeader("Location")).isEqualTo(giver + "?done=give");
    }

    private MockHttpServletRequestBuilder asked(String what, String page) {
        return post(giver + '/' + what).param("form", token(page)).param("coupon", giftsCoupon);
    }

    @Test
    @DisplayName("gets a link, which a friend opens and takes with her own wallet")
    void isTakenByALink() throws Exception {
        offered();
        String page = text(browser.send(get(giver)));
        assertThat(page).contains("/m/g/gift-1", "The link works until").doesNotContain("Give it to a friend");

        MockHttpServletResponse friend = browser.join(browser.form(), FRIENDS_PHONE, "Fay Frost");
        Cookie cookie = wallet(friend);
        String gift = text(browser.send(get("/m/g/gift-1").cookie(cookie)));
        assertThat(gift).contains("$5.00 off", "Put it into my wallet").doesNotContain("Rosa", "QR code of the coupon");
        MockHttpServletResponse taken =
                browser.send(post("/m/g/gift-1").cookie(cookie).param("form", token(gift)));
        assertThat(taken.getHeader("Location")).isEqualTo("/m?done=take");
        assertThat(text(browser.send(get("/m").cookie(cookie)))).contains("QR code of the coupon");
        assertThat(text(browser.send(get(giver)))).doesNotContain("QR code of the coupon");
        assertThat(browser.send(get("/m/g/gift-1")).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("shows who has no wallet open what it is and how to take it, in her language")
    void tellsAStrangerHowToTakeIt() throws Exception {
        offered();
        assertThat(text(browser.send(get("/m/g/gift-1"))))
                .contains("$5.00 off", "open your own wallet")
                .doesNotContain("Put it into my wallet");
        assertThat(text(browser.send(get("/m/g/gift-1").header("Accept-Language", "zh"))))
                .contains("送您一张券");
    }

    @Test
    @DisplayName("is hers again when she takes the link back")
    void isTakenBack() throws Exception {
        offered();
        browser.send(asked("withdraw", text(browser.send(get(giver)))));
        assertThat(text(browser.send(get(giver))))
                .contains("Give it to a friend")
                .doesNotContain("/m/g/");
        assertThat(text(browser.send(get("/m/g/gift-1")))).contains("This gift is no longer here");
    }

    @Test
    @DisplayName("is offered once by two pages that stood open")
    void isOfferedOnce() throws Exception {
        giver = "/m/w/" + browser.newMember();
        doors.wallets().letThemBeGiven();
        doors.wallets().give(doors.memberWith(NEW_PHONE), 1, CouponStatus.ISSUED);
        giftsCoupon = CouponId.of(WalletsInMemory.GIFT, 1).value();
        String one = text(browser.send(get(giver)));
        String other = text(browser.send(get(giver)));
        browser.send(asked("give", one));
        assertThat(browser.send(asked("give", other)).getHeader("Location")).isEqualTo(giver + "?done=give");
        assertThat(text(browser.send(get(giver))).split("/m/g/gift-1\"", -1)).hasSize(2);
    }

    @Test
    @DisplayName("refuses forms of another wallet and ids that no coupon has")
    void refusesWhatIsForged() throws Exception {
        offered();
        assertThat(browser.send(post("/m/g/gift-1").param("form", "made-up")).getStatus())
                .isEqualTo(200);
        assertThat(browser.send(get("/m/g/gift-1")).getStatus()).isEqualTo(200);
        String page = text(browser.send(get(giver)));
        assertThat(browser.send(post(giver + "/give").param("form", token(page)).param("coupon", "nonsense"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    @Tag("P15")
    @DisplayName("is marked in the wallet when it ends soon")
    void isMarkedWhenItEndsSoon() throws Exception {
        giver = "/m/w/" + browser.newMember();
        MemberId member = doors.memberWith(NEW_PHONE);
        doors.wallets().give(member, 1, CouponStatus.ISSUED);
        assertThat(text(browser.send(get(giver)))).doesNotContain("It ends soon");
        doors.wallets().remindOfNewest(member);
        assertThat(text(browser.send(get(giver)))).contains("It ends soon");
        assertThat(text(browser.send(get(giver).header("Accept-Language", "zh"))))
                .contains("即将到期");
    }
}
