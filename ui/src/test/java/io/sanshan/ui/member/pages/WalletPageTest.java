package io.sanshan.ui.member.pages;

import static io.sanshan.ui.member.pages.MemberBrowser.NEW_PHONE;
import static io.sanshan.ui.member.pages.MemberBrowser.claim;
import static io.sanshan.ui.member.pages.MemberBrowser.text;
import static io.sanshan.ui.member.pages.MemberBrowser.token;
import static io.sanshan.ui.member.pages.MemberBrowser.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sanshan.application.member.MemberCard;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.shared.Refusal;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The wallet as a browser without script meets it. */
class WalletPageTest extends InAMemberBrowser {

    @Test
    void opensByLinkAndShowsCodesAsTextAndDrawing() throws Exception {
        String secret = browser.newMember();
        doors.wallets().give(doors.memberWith(NEW_PHONE), 1, CouponStatus.ISSUED);
        doors.wallets().give(doors.memberWith(NEW_PHONE), 1, CouponStatus.REDEEMED);
        String page = text(browser.send(get("/m/w/" + secret)));
        assertThat(page).contains("$5.00 off", "from $30.00", "Ready", "Redeemed", "Through Dec 11, 2026");
        assertThat(page.split("QR code of the coupon", -1))
                .as("one drawing, for the one that is good")
                .hasSize(2);
    }

    @Test
    @Tag("P16")
    void saysWhyACouponWasNotTakenWhenItWasTriedLast() throws Exception {
        String home = "/m/w/" + browser.newMember();
        MemberId member = doors.memberWith(NEW_PHONE);
        doors.wallets().give(member, 1, CouponStatus.ISSUED);
        assertThat(text(browser.send(get(home)))).doesNotContain("Not taken when last tried");

        doors.wallets().refuseNewest(member, Refusal.of(CouponRefusal.MINIMUM_SPEND, 1_240, "USD"));
        assertThat(text(browser.send(get(home))))
                .contains("Not taken when last tried: $12.40 more has to be bought before this coupon applies.");
        assertThat(text(browser.send(get(home).header("Accept-Language", "zh"))))
                .contains("上次使用未成功：");

        doors.wallets().refuseNewest(member, Refusal.of(CouponRefusal.BASKET_NEEDED));
        assertThat(text(browser.send(get(home)))).doesNotContain("Not taken when last tried");
    }

    @Test
    @Tag("P47")
    void showsTheCodeThatATillFindsHerBy() throws Exception {
        String page = text(browser.send(get("/m/w/" + browser.newMember())));
        assertThat(page).contains("My member code", "<code>7K3M 9QX2 T4WD</code>", "QR code of your member code");
    }

    @Test
    void givesOneCouponForAClickThatComesTwice() throws Exception {
        String home = "/m/w/" + browser.newMember();
        String token = token(text(browser.send(get(home))));
        MockHttpServletResponse first = browser.send(claim(home, token));
        MockHttpServletResponse second = browser.send(claim(home, token));
        assertThat(first.getHeader("Location")).isEqualTo(home + "?done=claim");
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(text(browser.send(get(home))).split("QR code of the coupon", -1))
                .hasSize(2);
    }

    @Test
    @Tag("P7")
    void offersNoCouponThatIsForMembersWithATagThatSheHasNot() throws Exception {
        String home = "/m/w/" + browser.newMember();
        assertThat(text(browser.send(get(home)))).contains("Five off the autumn basket");
        doors.wallets().offerOnlyTo(Eligibility.tagged("gold"));
        assertThat(text(browser.send(get(home)))).doesNotContain("Five off the autumn basket");
    }

    @Test
    void offersWhatIsForAFirstPurchaseUntilSheHasBought() throws Exception {
        String home = "/m/w/" + browser.newMember();
        doors.wallets().offerOnlyTo(new Eligibility(null, true));
        assertThat(text(browser.send(get(home)))).contains("Five off the autumn basket");
        doors.wallets().buy();
        assertThat(text(browser.send(get(home)))).doesNotContain("Five off the autumn basket");
    }

    @Test
    void refusesAFormThatIsNotOfThisWallet() throws Exception {
        String home = "/m/w/" + browser.newMember();
        MockHttpServletResponse forged = browser.send(claim(home, "made-up"));
        assertThat(forged.getStatus()).isEqualTo(409);
        assertThat(text(browser.send(get(home)))).doesNotContain("QR code of the coupon");
    }

    @Test
    void recordsAConsentGivenAndWithdrawn() throws Exception {
        String home = "/m/w/" + browser.newMember();
        MemberId member = doors.memberWith(NEW_PHONE);
        browser.send(browser.consent(home, true));
        assertThat(doors.consentsOf(member))
                .extracting(MemberCard.Consent::purpose)
                .containsExactly(ConsentPurpose.MARKETING);
        browser.send(browser.consent(home, false));
        assertThat(doors.consentsOf(member)).isEmpty();
    }

    @Test
    void closesEveryLinkWhenAPhoneIsLost() throws Exception {
        MockHttpServletResponse joined = browser.join(browser.form(), NEW_PHONE, "Rosa Berg");
        Cookie wallet = wallet(joined);
        String home = "/m/w/" + doors.secrets().iterator().next();
        String token = token(text(browser.send(get("/m").cookie(wallet))));
        MockHttpServletResponse answer =
                browser.send(post("/m/lost").cookie(wallet).param("form", token));
        assertThat(text(answer)).contains("All links are closed");
        assertThat(wallet(answer).getMaxAge()).isZero();
        assertThat(browser.send(get(home)).getStatus()).isEqualTo(404);
        assertThat(text(browser.send(get("/m").cookie(wallet)))).contains("No wallet is open");
    }

    @Test
    void trustsNoCookieThatWasNotSignedHere() throws Exception {
        String secret = browser.newMember();
        Cookie forged = new Cookie("sanshan-wallet", secret + ".0000");
        assertThat(text(browser.send(get("/m").cookie(forged)))).doesNotContain("Hello");
    }

    @Test
    void staysOpenInABrowserThatKeepsIt() throws Exception {
        String home = "/m/w/" + browser.newMember();
        MockHttpServletResponse kept =
                browser.send(post(home + "/keep").param("form", token(text(browser.send(get(home))))));
        assertThat(text(browser.send(get("/m").cookie(wallet(kept))))).contains("Hello, Rosa");
    }
}
