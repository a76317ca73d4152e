package io.sanshan.journeys;

import io.sanshan.journeys.FirstDay.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of a campaign by keyboard alone: whoever dialogs and changed screens leave behind finds herself where she was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class KeyboardJourney {

    private static final String CAMPAIGN = "Quiet week";
    private static final String ASKED = "End this campaign for good?";

    private final FirstDay day;

    KeyboardJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void headquartersDesignsAndSubmits() {
        new Keyboard(day.anotherScreenOf(Role.HEADQUARTERS))
                .to("Campaigns")
                .presses("Enter")
                .seesHeading("Campaigns")
                .to("New campaign")
                .presses("Enter")
                .seesHeading("New campaign")
                .isAt("Name")
                .types(CAMPAIGN)
                .to("What members read")
                .types("Thank you.")
                .to("Everyone gets them at the start")
                .presses("ArrowDown")
                .presses("ArrowDown")
                .isAt("Guides push them to own members")
                .to("All members")
                .sees("now")
                .backTo("Save the draft")
                .presses("Enter")
                .seesHeading(CAMPAIGN)
                .to("Add a coupon")
                .presses("Enter")
                .isAt("Name")
                .types("Two off")
                .to("Amount")
                .types("2")
                .presses("Enter")
                .seesNoDialog()
                .sees("0 issued")
                .isAt("Add a coupon")
                .presses("Enter")
                .isAt("Name")
                .to("Amount")
                .types("3")
                .to("Just enough")
                .presses("Enter")
                .sees("May be redeemed: $3.00 off")
                .to("Everything else in the basket")
                .presses("Enter")
                .to("Cancel")
                .presses("Escape")
                .seesNoDialog()
                .isAt("Add a coupon")
                .backTo("Submit for approval")
                .presses("Enter")
                .sees("Waiting for approval")
                .isAt("Approve");
    }

    @Test
    @Order(2)
    void theApproverLetsItRunAndEndsIt() {
        Keyboard approver = new Keyboard(day.anotherScreenOf(Role.APPROVER))
                .to("Campaigns")
                .presses("Enter")
                .seesHeading("Campaigns")
                .to(CAMPAIGN)
                .presses("Enter")
                .seesHeading(CAMPAIGN)
                .to("Send back")
                .presses("Enter")
                .isAt("Reason")
                .presses("Escape")
                .seesNoDialog()
                .isAt("Send back")
                .to("Approve")
                .presses("Enter")
                .isAt("Start now")
                .presses("Enter")
                .sees("Running")
                .isAt("Pause")
                .presses("Enter")
                .sees("Paused")
                .isAt("Resume")
                .presses("Enter")
                .sees("Running")
                .isAt("Pause");
        approver.backTo("End")
                .presses("Enter")
                .sees(ASKED)
                .isAt("End")
                .presses("Escape")
                .seesNoDialog()
                .isAt("End")
                .presses("Enter")
                .sees(ASKED)
                .isAt("End")
                .presses("Enter")
                .seesNoDialog()
                .sees("Ended")
                .isAt(CAMPAIGN);
    }
}
