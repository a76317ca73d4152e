package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.sanshan.journeys.FirstDay.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A store manager at the redemption desk, while a second screen of the store looks on and is never reloaded. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DeskJourney {

    private static final String REDEEMED_ALREADY = "This coupon was redeemed already";

    private final FirstDay day;

    DeskJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void isToldWhatACodeIs() {
        Person manager = day.staff(Role.MANAGER)
                .types("Coupon or member code", "not a code")
                .presses("Look up");
        manager.sees("This is no code.");
        manager.types("Coupon or member code", "0000 0000 0000 0000")
                .presses("Look up")
                .sees("no coupon with this code");
        looksUp(manager, "Mia").sees("Five off").sees("Mia Ember").sees("Enter the basket");
        manager.types("Total of the basket", "12").sees("$8.00 more has to be bought");
        manager.types("Total of the basket", "40")
                .sees("$5.00 off, $35.00 to pay")
                .pictures("desk-coupon");
    }

    @Test
    @Order(2)
    void redeemsAndTheOtherScreenSeesItAtOnce() {
        Person other = day.anotherScreenOf(Role.MANAGER).seesNumber("Redeemed today", "0");
        looksUp(other, "Mia").types("Total of the basket", "40").sees("$35.00 to pay");
        Person guide = day.staff(Role.GUIDE).follows("Today").seesNumber("Redeemed", "0");

        day.staff(Role.MANAGER).presses("Redeem").seesHeading("Redeemed").pictures("desk-redeemed");

        other.sees(REDEEMED_ALREADY).seesNumber("Redeemed today", "1").sees("Coupon redeemed");
        assertThat(other.button("Redeem")).hasCount(0);
        guide.seesNumber("Redeemed", "1");
        day.staff(Role.MANAGER).presses("Next coupon").sees("No coupon on the desk");
    }

    @Test
    @Order(3)
    void aSecondRedemptionIsRefusedWithAReason() {
        Person manager = looksUp(day.staff(Role.MANAGER), "Mia").sees(REDEEMED_ALREADY);
        assertThat(manager.button("Redeem")).hasCount(0);
        manager.pictures("desk-refused")
                .presses("Put the refusal on record")
                .seesHeading("Not redeemed")
                .sees(REDEEMED_ALREADY)
                .presses("Next coupon")
                .seesNumber("Refused today", "1");
    }

    @Test
    @Order(4)
    void undoesWithAReasonOnly() {
        Person manager = day.staff(Role.MANAGER)
                .presses("Undo")
                .seesHeading("Undo the redemption")
                .presses("Undo")
                .sees("Say why");
        assertThat(manager.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        manager.pictures("desk-undo")
                .types("Why?", "Wrong coupon")
                .presses("Undo")
                .sees("The redemption is undone.")
                .seesNumber("Redeemed today", "0")
                .sees("1 undone");
    }

    @Test
    @Order(5)
    void redeemsAgain() {
        redeems("Mia");
        day.staff(Role.MANAGER).seesNumber("Redeemed today", "1").pictures("store-manager");
    }

    @Test
    @Order(6)
    void masksAMemberOfAnotherStore() {
        Person manager = looksUp(day.staff(Role.MANAGER), "Noa");
        manager.sees("N••• V•••").doesNotSee("Noa").doesNotSee("Verano").pictures("desk-foreign");
        manager.presses("Put aside").sees("No coupon on the desk");
        redeems("Noa");
        day.staff(Role.MANAGER)
                .seesNumber("Redeemed today", "2")
                .sees("N••• V•••")
                .doesNotSee("Verano");
    }

    private void redeems(String firstName) {
        looksUp(day.staff(Role.MANAGER), firstName)
                .types("Total of the basket", "40")
                .sees("$35.00 to pay")
                .presses("Redeem")
                .seesHeading("Redeemed")
                .presses("Next coupon");
    }

    private Person looksUp(Person manager, String holder) {
        return manager.types("Coupon or member code", day.find("coupon of " + holder))
                .presses("Look up");
    }
}
