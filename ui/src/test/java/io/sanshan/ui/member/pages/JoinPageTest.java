package io.sanshan.ui.member.pages;

import static io.sanshan.ui.member.pages.MemberBrowser.JOIN;
import static io.sanshan.ui.member.pages.MemberBrowser.NEW_PHONE;
import static io.sanshan.ui.member.pages.MemberBrowser.NOON;
import static io.sanshan.ui.member.pages.MemberBrowser.text;
import static io.sanshan.ui.member.pages.MemberBrowser.wallet;
import static io.sanshan.ui.member.pages.MemberBrowser.withoutChance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sanshan.application.member.MemberCard;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.ui.member.pages.MemberBrowser.Form;
import io.sanshan.ui.member.pages.MemberPagesApplication.TurnableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page behind a guide's code as a browser without script meets it. */
class JoinPageTest extends InAMemberBrowser {

    @Autowired
    private TurnableClock clock;

    @Test
    void namesTheGuideByFirstNameOnlyAndTheStore() throws Exception {
        String page = text(browser.send(get(JOIN)));
        assertThat(page).contains("Lena looks after you", "Harbour Street").doesNotContain("Sommer");
    }

    @Test
    void makesAMemberAndOpensTheWallet() throws Exception {
        MockHttpServletResponse answer = browser.join(browser.form(), NEW_PHONE, "Rosa Berg", "SERVICE");
        assertThat(answer.getStatus()).isEqualTo(303);
        MemberId member = doors.memberWith(NEW_PHONE);
        assertThat(doors.consentsOf(member))
                .extracting(MemberCard.Consent::purpose, MemberCard.Consent::textVersion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ConsentPurpose.SERVICE, "2026-11-en"));
        assertThat(text(browser.send(get("/m").cookie(wallet(answer))))).contains("Hello, Rosa");
    }

    @Test
    void answersAKnownPhoneLikeANewOne() throws Exception {
        MockHttpServletResponse fresh = browser.join(browser.form(), NEW_PHONE, "Rosa Berg");
        MockHttpServletResponse known = browser.join(browser.form(), MemberDoors.KNOWN_PHONE, "Rosa Berg");
        assertThat(known.getStatus()).isEqualTo(fresh.getStatus());
        assertThat(known.getContentAsByteArray()).isEqualTo(fresh.getContentAsByteArray());
        assertThat(new TreeSet<>(known.getHeaderNames())).isEqualTo(new TreeSet<>(fresh.getHeaderNames()));
        for (String header : fresh.getHeaderNames()) {
            assertThat(withoutChance(known, header)).as(header).isEqualTo(withoutChance(fresh, header));
        }
        String seen = Objects.requireNonNull(fresh.getHeader("Location"));
        assertThat(text(browser.send(get(seen).cookie(wallet(known)))))
                .isEqualTo(text(browser.send(get(seen).cookie(wallet(fresh)))));
    }

    @Test
    void opensNoWalletForAKnownPhone() throws Exception {
        MockHttpServletResponse known = browser.join(browser.form(), MemberDoors.KNOWN_PHONE, "Rosa Berg");
        assertThat(text(browser.send(get("/m").cookie(wallet(known))))).contains("No wallet is open on this phone");
        assertThat(doors.membersJoined()).isZero();
    }

    @Test
    void leavesTheWalletOpenThatWasOpen() throws Exception {
        Cookie wallet = wallet(browser.join(browser.form(), NEW_PHONE, "Rosa Berg"));
        Form form = browser.form();
        MockHttpServletResponse again = browser.send(post(JOIN)
                .cookie(form.cookie(), wallet)
                .param("form", form.token())
                .param("texts", "2026-11-en")
                .param("name", "Rosa Berg")
                .param("phone", NEW_PHONE));
        assertThat(wallet(again).getValue()).isEqualTo(wallet.getValue());
    }

    @Test
    void takesTheSameTimeForAKnownPhone() throws Exception {
        Form form = browser.form();
        long began = System.nanoTime();
        browser.join(form, MemberDoors.KNOWN_PHONE, "Rosa Berg");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(EvenPace.STEP);
    }

    @Test
    void makesOneMemberOfAFormThatIsSentTwice() throws Exception {
        Form form = browser.form();
        MockHttpServletResponse first = browser.join(form, NEW_PHONE, "Rosa Berg");
        MockHttpServletResponse second = browser.join(form, NEW_PHONE, "Rosa Berg");
        assertThat(doors.membersJoined()).isEqualTo(1);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(text(browser.send(get("/m").cookie(wallet(second))))).contains("Hello, Rosa");
    }

    @Test
    void takesACorrectedPhoneForAnotherCommand() throws Exception {
        Form form = browser.form();
        browser.join(form, NEW_PHONE, "Rosa Berg");
        browser.join(form, "(201) 555-0178", "Rosa Berg");
        assertThat(doors.memberWith("(201) 555-0178")).isNotEqualTo(doors.memberWith(NEW_PHONE));
    }

    @Test
    void saysWhatIsWrongAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = browser.join(browser.form(), "12", "Rosa Berg", "OFFERS");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("value=\"Rosa Berg\"", "value=\"12\"", "id=\"phone-fault\"")
                .containsPattern("name=\"agree-OFFERS\"\\s+checked")
                .doesNotContain("id=\"name-fault\"");
        assertThat(text(browser.join(browser.form(), "", ""))).contains("id=\"phone-fault\"", "id=\"name-fault\"");
    }

    @Test
    void refusesAFormOfAnotherBrowserAndAnOldOne() throws Exception {
        Form theirs = browser.form();
        Form mine = browser.form();
        MockHttpServletResponse forged = browser.join(new Form(theirs.token(), mine.cookie()), NEW_PHONE, "Rosa Berg");
        assertThat(forged.getStatus()).isEqualTo(409);
        clock.turnTo(NOON.plus(Duration.ofHours(4)));
        MockHttpServletResponse old = browser.join(mine, NEW_PHONE, "Rosa Berg");
        assertThat(old.getStatus()).isEqualTo(409);
        assertThat(text(old)).contains("value=\"Rosa Berg\"", "nothing was sent yet");
        assertThat(doors.membersJoined()).isZero();
    }

    @Test
    void limitsWhatOneAddressSends() throws Exception {
        for (int i = 0; i < 5; i++) {
            browser.join(browser.form(), "12", "Rosa Berg");
        }
        MockHttpServletResponse tooMany = browser.join(browser.form(), NEW_PHONE, "Rosa Berg");
        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(text(tooMany)).contains("value=\"Rosa Berg\"");
        clock.turnTo(NOON.plusSeconds(30));
        assertThat(browser.join(browser.form(), NEW_PHONE, "Rosa Berg").getStatus())
                .isEqualTo(303);
    }

    @Test
    void tellsOfACodeThatLeadsNowhere() throws Exception {
        MockHttpServletResponse answer = browser.send(get("/j/NOBODY"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(text(answer)).contains("This code leads nowhere");
    }
}
