package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.sanshan.journeys.FirstDay.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A guide with her phone: her day, her own members, and pushing a campaign to those she chooses. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class GuideJourney {

    private final FirstDay day;

    GuideJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void seesHerOwnMembersAndNoOthers() {
        day.staff(Role.GUIDE)
                .follows("Members")
                .seesHeading("My members")
                .sees("Mia Ember")
                .sees("Nia Frost")
                .doesNotSee("Noa Verano")
                .pictures("guide-members");
    }

    @Test
    @Order(2)
    void opensAMembersCardWithWalletAndTimeline() {
        Person guide = day.staff(Role.GUIDE)
                .clicks("Mia Ember")
                .seesHeading("Mia Ember")
                .sees("Call")
                .sees("Five off")
                .seesNumber("Open coupons", "1")
                .seesEvent("Coupon claimed", "CouponClaimed", "Done by", "The member", "Cause")
                .seesEvent("Bound to a guide", "MemberBound", "Gwen Iris", "first guide")
                .pictures("guide-member");
        day.leave("Mia", guide.lastOfAddress());
    }

    @Test
    @Order(3)
    void pushesACampaignToWhomSheChooses() {
        Person guide = day.staff(Role.GUIDE).follows("Push").seesHeading("Push a campaign");
        guide.pictures("guide-push-list")
                .follows("Gwen's choice")
                .seesHeading("Gwen's choice")
                .sees("Nia Frost")
                .doesNotSee("Noa Verano")
                .ticks("Mia Ember")
                .pictures("guide-push")
                .presses("Push to 1 member")
                .seesHeading("1 of 1 reached")
                .sees("Got the coupons.")
                .pictures("guide-pushed")
                .presses("Back to the members")
                .sees("Has it");
        Person mia = day.member("Mia");
        day.seesInWallet(mia, "Three off");
        day.leave(
                "pushed coupon",
                mia.page()
                        .getByRole(AriaRole.ARTICLE)
                        .filter(Person.withText("Three off"))
                        .locator("code")
                        .innerText());
        Person nia = day.member("Nia").opens("/m").sees("Five off");
        assertThat(nia.page().getByText("Three off")).hasCount(0);
    }

    @Test
    @Order(4)
    void isToldWhyAMemberGetsNoSecondOne() {
        day.staff(Role.GUIDE)
                .ticks("Mia Ember")
                .presses("Push to 1 member")
                .seesHeading("0 of 1 reached")
                .sees("has as many");
    }

    @Test
    @Order(5)
    void readsTheNumbersOfHerDay() {
        day.staff(Role.GUIDE)
                .follows("Today")
                .seesHeading(Role.GUIDE.home())
                .seesNumber("New members", "2")
                .seesNumber("Own members", "2")
                .seesNumber("Coupons pushed", "1")
                .seesNumber("Redeemed", "0")
                .pictures("guide");
    }

    @Test
    @Order(6)
    void theAuditorReadsWhoPushed() {
        day.staff(Role.AUDITOR)
                .follows("Streams")
                .types("Coupon", day.find("pushed coupon"))
                .presses("Look up: Coupon")
                .seesHeading("1 event")
                .seesEvent("Coupon issued", "CouponIssued", "pushed by the guide", "Done by", "Gwen Iris", "Cause");
    }
}
