package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A brand's first day, from an empty installation on: each role walks its path by clicks, and the next finds what the one before
 * left. A step that fails ends the day, since those after it stand on it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysIT {

    private static final String PASSWORD = "three mountains meet";
    private static final Pattern JOIN_ADDRESS = Pattern.compile("^http://localhost:\\d+/j/\\S+$");
    private static final Pattern COUPON_CODE = Pattern.compile("^[0-9A-Z]{4}([ -][0-9A-Z]{4}){3}$");
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(30);

    private RunningJar jar;
    private Browsing browsing;
    private Person headquarters;
    private Person guide;
    private Person member;
    private String joinAddress = "";
    private String couponCode = "";
    private boolean broken;

    @RegisterExtension
    final AfterTestExecutionCallback onFailure = context -> {
        if (context.getExecutionException().isPresent()) {
            broken = true;
            browsing.picturesOf(context.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    void open() throws IOException {
        jar = RunningJar.start();
        browsing = new Browsing(jar.address());
        headquarters = browsing.atDesk();
        guide = browsing.onPhone();
        member = browsing.onPhone();
    }

    @AfterAll
    void close() throws IOException, InterruptedException {
        browsing.close();
        jar.close();
    }

    @BeforeEach
    void goOnOnly() {
        assumeTrue(!broken, "an earlier step failed");
    }

    @Test
    @Order(1)
    void headquartersBeginsWithAnEmptyInstallation() {
        headquarters
                .opens("/")
                .seesHeading("Open the first account")
                .types("Your name", "Hana Quartz")
                .types("Login", "hana")
                .types("Password", PASSWORD)
                .types("Password once more", PASSWORD)
                .presses("Open the account")
                .seesHeading("Welcome back")
                .logsIn("hana", PASSWORD)
                .seesHeading("Dashboard");
    }

    @Test
    @Order(2)
    void headquartersOpensAStoreAndHiresAGuide() {
        headquarters
                .follows("Stores")
                .presses("Open a store")
                .types("Store", "Lakeside")
                .types("Region", "North")
                .presses("Open a store")
                .seesHeading("Lakeside")
                .follows("Guides")
                .presses("Hire a guide")
                .types("Guide", "Gwen Iris")
                .types("Phone", "+1 202 555 0111")
                .searches("Store", "Lakeside")
                .presses("Hire a guide")
                .seesHeading("Gwen Iris");
        joinAddress = headquarters.reads(JOIN_ADDRESS);
        assertThat(headquarters.scans("Join code")).isEqualTo(joinAddress);
    }

    @Test
    @Order(3)
    void headquartersOpensAccountsForItsPeople() {
        headquarters.follows("Accounts");
        account("Ada Prover", "ada", "Headquarters");
        account("Mona Ager", "mona", "Store manager", "Store", "Lakeside");
        account("Gwen Iris", "gwen", "Shopping guide", "Guide", "Gwen Iris");
        account("Audrey Tor", "audrey", "Auditor");
    }

    private void account(String name, String login, String role, String... place) {
        headquarters.presses("Open an account").types("Name", name).chooses("Role", role);
        if (place.length > 0) {
            headquarters.searches(place[0], place[1]);
        }
        headquarters
                .types("Login", login)
                .types("Password", PASSWORD)
                .presses("Open an account")
                .sees(login);
        assertThat(headquarters.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    @Order(4)
    void aMemberScansTheGuidesCodeAndJoins() {
        guide.logsIn("gwen", PASSWORD)
                .seesHeading("Hello, Gwen Iris")
                .follows("My code")
                .sees("Let the new member scan");
        String scanned = guide.scans("QR code that opens the page");
        assertThat(scanned).isEqualTo(joinAddress);

        member.opens(scanned)
                .seesHeading("Become a member")
                .sees("Gwen looks after you")
                .types("Your name", "Mia Ember")
                .types("Your phone number", "(202) 555-0143")
                .ticks("You may send me offers by SMS.")
                .presses("Join")
                .seesHeading("Thank you");
        seesInWallet("Hello, Mia");
        member.sees("No coupons yet");
    }

    /** What others did a moment ago reaches a page without a session when it is opened again. */
    private void seesInWallet(String text) {
        await().atMost(CAUGHT_UP_WITHIN).pollDelay(Duration.ZERO).until(() -> {
            member.opens("/m");
            return member.page().getByText(text).count() > 0;
        });
    }

    @Test
    @Order(5)
    void headquartersDesignsCampaignsAndSomebodyElseStartsThem() {
        designs("Spring thanks", "Members take them from their wallet page", "Five off", "5", "20");
        designs("Gwen's choice", "Guides push them to own members", "Three off", "3", "");

        Person approver = browsing.atDesk().logsIn("ada", PASSWORD).seesHeading("Dashboard");
        for (String campaign : List.of("Spring thanks", "Gwen's choice")) {
            approver.follows("Campaigns")
                    .follows(campaign)
                    .seesHeading(campaign)
                    .presses("Approve")
                    .presses("Start now")
                    .sees("Running");
        }
    }

    private void designs(String name, String delivery, String coupon, String amount, String minimum) {
        headquarters
                .follows("Campaigns")
                .presses("New campaign")
                .seesHeading("New campaign")
                .types("Name", name)
                .types("What members read", "Thank you for shopping with us.")
                .ticks(delivery)
                .sees("1 member now")
                .presses("Save the draft")
                .seesHeading(name)
                .presses("Add a coupon")
                .types("Name", coupon)
                .types("Amount", amount)
                .types("Minimum spend", minimum)
                .types("Per member", "1")
                .presses("Save")
                .sees("0 issued")
                .presses("Submit for approval")
                .sees("Waiting for approval")
                .presses("Approve")
                .sees("somebody else");
    }

    @Test
    @Order(6)
    void theMemberTakesACouponAndCarriesItsCode() {
        seesInWallet("Five off");
        member.presses("Take it");
        seesInWallet("Ready");
        couponCode = member.reads(COUPON_CODE);
        assertThat(plain(member.scans("QR code of the coupon"))).contains(plain(couponCode));
    }

    private static String plain(String code) {
        return code.replaceAll("[ -]", "");
    }
}
