package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.journeys.FirstDay.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A campaign from its draft through the approval by somebody else to the coupon in a member's hand. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CampaignJourney {

    private static final Pattern COUPON_CODE = Pattern.compile("^[0-9A-Z]{4}([ -][0-9A-Z]{4}){3}$");

    private final FirstDay day;

    CampaignJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void headquartersDesignsCampaigns() {
        designs("Spring thanks", "Members take them from their wallet page", "Five off", "5", "20");
        designs("Gwen's choice", "Guides push them to own members", "Three off", "3", "");
    }

    private void designs(String name, String delivery, String coupon, String amount, String minimum) {
        Person headquarters = day.staff(Role.HEADQUARTERS)
                .follows("Campaigns")
                .presses("New campaign")
                .seesHeading("New campaign")
                .types("Name", name)
                .types("What members read", "Thank you for shopping with us.")
                .ticks(delivery)
                .sees("3 members now")
                .pictures("campaign-new")
                .presses("Save the draft")
                .seesHeading(name)
                .presses("Add a coupon")
                .types("Name", coupon)
                .types("Amount", amount)
                .types("Minimum spend", minimum)
                .types("In all", "1")
                .presses("Save")
                .sees("0 issued")
                .presses("Submit for approval")
                .sees("Waiting for approval")
                .presses("Approve")
                .sees("somebody else");
        day.leave(name, headquarters.lastOfAddress());
    }

    @Test
    @Order(2)
    void somebodyElseApprovesAndStartsThem() {
        for (String campaign : List.of("Spring thanks", "Gwen's choice")) {
            day.staff(Role.APPROVER)
                    .follows("Campaigns")
                    .follows(campaign)
                    .seesHeading(campaign)
                    .presses("Approve")
                    .presses("Start now")
                    .sees("Running");
        }
    }

    @Test
    @Order(3)
    void membersTakeACouponAndCarryItsCode() {
        takesACoupon("Mia");
        takesACoupon("Noa");
        day.member("Mia").pictures("wallet");
    }

    private void takesACoupon(String firstName) {
        Person member = day.member(firstName);
        day.seesInWallet(member, "Five off");
        member.presses("Take it");
        day.seesInWallet(member, "Ready");
        String code = member.reads(COUPON_CODE);
        assertThat(plain(member.scans("QR code of the coupon"))).contains(plain(code));
        day.leave("coupon of " + firstName, code);
    }

    private static String plain(String code) {
        return code.replaceAll("[ -]", "");
    }

    @Test
    @Order(4)
    void theAuditorReadsWhoDraftedAndWhoApproved() {
        day.auditorBefore("Campaign", "Spring thanks")
                .seesEvent("Campaign drafted", "CampaignDrafted", "Done by", "Hana Quartz", "Cause")
                .seesEvent("Submitted for approval", "CampaignSubmitted", "Hana Quartz")
                .seesEvent("Approved", "CampaignApproved", "Ada Prover")
                .seesEvent("Campaign started", "CampaignStarted", "Ada Prover", "3 members");
    }
}
