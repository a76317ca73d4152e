package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.sanshan.journeys.FirstDay.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An auditor replays what the others did: cards at a moment, events with actor and cause, rebuilding, and exports. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AuditJourney {

    private static final String AS_IT_WAS = "As it was (business time)";

    private final FirstDay day;

    AuditJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void comparesACouponThenAndNow() {
        Person auditor = day.staff(Role.AUDITOR);
        auditor.follows("Streams")
                .types("Coupon", day.find("coupon of Mia"))
                .presses("Look up: Coupon")
                .seesHeading("The card then and now")
                .seesHeading("5 events")
                .sees("4 of 5 events by then")
                .seesRow("Status", "Open", "Redeemed")
                .pictures("audit-coupon")
                .presses("Event before")
                .sees("3 of 5 events by then")
                .seesRow("Refused attempts", "1", "1")
                .presses("Event before")
                .sees("2 of 5 events by then")
                .seesRow("Refused attempts", "0", "1")
                .ticks(AS_IT_WAS)
                .sees("2 of 5 events by then")
                .seesRow("Status", "Redeemed", "Redeemed");
        auditor.seesEvent("Redemption undone", "RedemptionRolledBack", "Done by", "Mona Ager", "Lakeside", "Cause")
                .seesEvent("Redemption refused", "RedemptionRejected", "redeemed already", "Mona Ager")
                .seesEvent("Coupon claimed", "CouponClaimed", "The member");
    }

    @Test
    @Order(2)
    void picksAMomentByTheCalendar() {
        day.auditorBefore("Store", "Lakeside")
                .seesRow("Name", "Lakeside", "Lakeside")
                .types("Moment Date", "1/2/2026")
                .pressesEnter()
                .sees("There was nothing of it at that moment.");
        Person auditor = day.auditorBefore("Campaign", "Spring thanks").pictures("audit-campaign");
        // The menu says where one is, though a stream has no entry of its own.
        assertThat(auditor.page().locator("vaadin-side-nav-item[current]")).containsText("Streams");
        day.auditorBefore("Member", "Mia Ember")
                .seesRow("Name", "Mia Ember", "Mia Ember")
                .pictures("audit-member");
    }

    @Test
    @Order(3)
    void exportsAStreamAsItIsStored() {
        Person auditor = day.auditorBefore("Member", "Mia Ember");
        assertThat(auditor.downloads("Export as stored").lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"))
                .anySatisfy(line -> assertThat(line).contains("MemberRegistered"))
                .noneSatisfy(line -> assertThat(line).containsAnyOf("Ember", "5550143"));
        auditor.doesNotSee("Export in clear text");
    }

    @Test
    @Order(4)
    void dataProtectionExportsItInClear() {
        Person protection =
                day.staff(Role.PROTECTION).searches("Member", "Mia Ember").seesHeading("The card then and now");
        assertThat(protection.downloads("Export in clear text").lines())
                .anySatisfy(line -> assertThat(line).contains("MemberRegistered", "Mia Ember", "2025550143"));
        assertThat(protection.downloads("Export as stored")).doesNotContain("Ember");
    }

    @Test
    @Order(5)
    void followsWhyACouponIsThere() {
        Person auditor = day.staff(Role.AUDITOR)
                .follows("Streams")
                .types("Coupon", day.find("coupon of Mia"))
                .presses("Look up: Coupon")
                .seesHeading("What commands decided on")
                .follows("Who, what, why")
                .seesHeading("Who and what")
                .sees("Claim a coupon")
                .seesHeading("How it came to this")
                .seesHeading("What followed from it")
                .pictures("audit-why");
        auditor.followsJust("Stream").seesHeading("What commands decided on");
    }

    @Test
    @Order(6)
    void comparesTwoMoments() {
        day.auditorBefore("Store", "Lakeside")
                .seesHeading("Its members at the first moment")
                .types("Compared with Date", "1/2/2020")
                .types("Compared with Time", "8:00 AM")
                .pressesEnter()
                .sees("This lies before the first moment.")
                .pictures("audit-two-moments");
    }

    @Test
    @Order(7)
    void rebuildsAReadModelFromTheLog() {
        Person auditor = day.staff(Role.AUDITOR)
                .follows("Read models")
                .presses("Rebuild Wallets")
                .pictures("read-models-ask")
                .presses("Rebuild")
                .sees("Rebuilding “Wallets”.");
        var page = auditor.page();
        assertThat(page.getByText("Rebuilding", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(page.getByText("Catching up")).hasCount(0);
        assertThat(page.getByText("Stopped by a fault")).hasCount(0);
        assertThat(page.getByText("Up to date")).not().hasCount(0);
        auditor.pictures("read-models");
        day.seesInWallet(day.member("Mia"), "Three off");
        day.staff(Role.PROTECTION).follows("Read models").sees("Up to date");
        assertThat(day.staff(Role.PROTECTION).button("Rebuild Wallets")).hasCount(0);
    }
}
