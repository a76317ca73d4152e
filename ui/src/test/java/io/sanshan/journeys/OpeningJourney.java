package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.sanshan.journeys.FirstDay.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.sanshan.journeys.FirstDay.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Headquarters before an empty installation: the first account, two stores with their guides, and accounts for everybody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class OpeningJourney {

    private static final Pattern JOIN_ADDRESS = Pattern.compile("^http://localhost:\\d+/j/\\S+$");

    private final FirstDay day;

    OpeningJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void headquartersBeginsWithAnEmptyInstallation() {
        Person headquarters = day.browsing().atDesk();
        headquarters
                .opens("/")
                .seesHeading("Open the first account")
                .pictures("set-up")
                .types("Your name", "Hana Quartz")
                .types("Login", Role.HEADQUARTERS.login())
                .types("Password", PASSWORD)
                .types("Password once more", PASSWORD)
                .presses("Open the account")
                .seesHeading("Welcome back")
                .logsIn(Role.HEADQUARTERS.login(), PASSWORD)
                .seesHeading(Role.HEADQUARTERS.home());
        day.enters(Role.HEADQUARTERS, headquarters);
    }

    @Test
    @Order(2)
    void headquartersOpensStoresAndHiresGuides() {
        opens("Lakeside", "North", "Gwen Iris", "+1 202 555 0111");
        opens("Harbour", "South", "Hal Orland", "+1 202 555 0112");
    }

    private void opens(String store, String region, String guide, String phone) {
        Person headquarters = day.staff(Role.HEADQUARTERS)
                .follows("Stores")
                .presses("Open a store")
                .types("Store", store)
                .types("Region", region)
                .presses("Open a store")
                .seesHeading(store);
        day.leave(store, headquarters.lastOfAddress());
        headquarters
                .follows("Guides")
                .presses("Hire a guide")
                .types("Guide", guide)
                .types("Phone", phone)
                .searches("Store", store)
                .presses("Hire a guide")
                .seesHeading(guide);
        day.leave(guide, headquarters.lastOfAddress());
        String joinAddress = headquarters.reads(JOIN_ADDRESS);
        day.leave("join address of " + guide, joinAddress);
        assertThat(headquarters.scans("Join code")).isEqualTo(joinAddress);
    }

    @Test
    @Order(3)
    void headquartersOpensAccountsForItsPeople() {
        day.staff(Role.HEADQUARTERS).follows("Accounts");
        account("Ada Prover", Role.APPROVER, "Headquarters");
        account("Mona Ager", Role.MANAGER, "Store manager", "Store", "Lakeside");
        account("Max Ager", Role.MANAGER_ELSEWHERE, "Store manager", "Store", "Harbour");
        account("Gwen Iris", Role.GUIDE, "Shopping guide", "Guide", "Gwen Iris");
        account("Hal Orland", Role.GUIDE_ELSEWHERE, "Shopping guide", "Guide", "Hal Orland");
        account("Audrey Tor", Role.AUDITOR, "Auditor");
        account("Petra Otect", Role.PROTECTION, "Data protection");
    }

    private void account(String name, Role role, String roleName, String... place) {
        Person headquarters = day.staff(Role.HEADQUARTERS);
        headquarters.presses("Open an account").types("Name", name).chooses("Role", roleName);
        if (place.length > 0) {
            headquarters.searches(place[0], place[1]);
        }
        headquarters
                .types("Login", role.login())
                .types("Password", PASSWORD)
                .presses("Open an account")
                .sees(role.login());
        assertThat(headquarters.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    @Order(4)
    void theAuditorReadsWhoOpenedTheStoreAndWhoHired() {
        day.auditorBefore("Store", "Lakeside")
                .seesEvent("Store opened", "StoreOpened", "Done by", "Hana Quartz", "Cause");
        day.auditorBefore("Guide", "Gwen Iris")
                .seesEvent("Guide hired", "GuideHired", "Done by", "Hana Quartz", "Cause")
                .seesEvent("Assigned to a store", "GuideAssignedToStore", "Lakeside");
    }
}
