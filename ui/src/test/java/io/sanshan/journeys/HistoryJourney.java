package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.sanshan.journeys.FirstDay.Role;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A store manager before the history of a member: of her own all of it, of another store's what happened here. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class HistoryJourney {

    private final FirstDay day;

    HistoryJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void readsTheWholeHistoryOfAnOwnMember() {
        Person manager = day.staff(Role.MANAGER)
                .follows("Members")
                .seesHeading("Members of the store")
                .sees("2 members")
                .doesNotSee("Verano")
                .pictures("store-members")
                .clicks("Mia Ember")
                .seesHeading("Mia Ember")
                .sees("All that happened, in any store.");
        for (String happened : List.of(
                "Joined",
                "Bound to a guide",
                "Consent granted",
                "Coupon claimed",
                "Coupon issued",
                "Coupon redeemed",
                "Redemption refused",
                "Redemption undone")) {
            manager.sees(happened);
        }
        manager.pictures("history");
    }

    @Test
    @Order(2)
    void filtersItAndOpensAnEntry() {
        Person manager = day.staff(Role.MANAGER).searches("What", "Redemption undone");
        manager.page().keyboard().press("Escape");
        var entries = manager.page().getByRole(AriaRole.LISTITEM).filter(Person.withText("Event"));
        assertThat(entries).hasCount(1);
        manager.seesEvent(
                        "Redemption undone",
                        "RedemptionRolledBack",
                        "Wrong coupon",
                        "Done by",
                        "Mona Ager",
                        "Cause",
                        "Lakeside")
                .pictures("history-entry");
    }

    @Test
    @Order(3)
    void ofAForeignMemberSheReadsWhatHappenedHere() {
        Person elsewhere = day.staff(Role.MANAGER_ELSEWHERE)
                .follows("Members")
                .seesHeading("Members of the store")
                .clicks("Noa Verano")
                .seesHeading("Noa Verano")
                .sees("Joined")
                .sees("Coupon redeemed");
        day.leave("Noa", elsewhere.lastOfAddress());
        Person manager = day.staff(Role.MANAGER);
        manager.opens("/store/members/" + day.find("Noa"))
                .sees("This member belongs to another store")
                .sees("Masked")
                .sees("Coupon redeemed")
                .doesNotSee("Verano")
                .doesNotSee("Guide’s QR code")
                .doesNotSee("Coupon claimed")
                .pictures("history-foreign");
        elsewhere
                .opens("/store/members/" + day.find("Mia"))
                .settles()
                .doesNotSee("Ember")
                .doesNotSee("Redemption undone")
                .pictures("history-nothing-here");
    }
}
