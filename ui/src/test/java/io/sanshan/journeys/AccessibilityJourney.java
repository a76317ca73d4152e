package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.journeys.FirstDay.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen of every role fits both sizes, and axe finds nothing grave on it in light or dark. */
abstract class AccessibilityJourney {

    private final FirstDay day;

    AccessibilityJourney(FirstDay day) {
        this.day = day;
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADQUARTERS", "MANAGER", "GUIDE", "AUDITOR"})
    void screensOfTheStaff(Role role) {
        List<String> found = new ArrayList<>();
        for (String address : new AddressesOfRoles(day).of(role)) {
            String name = address.substring(1)
                    .replaceAll("/[a-z]+-[0-9a-f]{8}-[0-9a-f-]+", "-one")
                    .replace('/', '-');
            Person person = day.staff(role).opens(address).settles().pictures("screen-" + name);
            found.addAll(Accessibility.of(person, address));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void pagesOfMembersAndTheLogin() {
        List<String> found = new ArrayList<>();
        found.addAll(look(day.member("Mia"), "/m", "wallet"));
        found.addAll(look(day.browsing().onPhone(), day.find("join address of Gwen Iris"), "join"));
        Person strayed = day.browsing().onPhone();
        found.addAll(look(strayed, "/j/no-such-guide", "no-such-code"));
        assertThat(strayed.complaints()).as("the browser says so, too").hasSize(1);
        found.addAll(look(day.browsing().atDesk(), "/login", "login"));
        assertThat(found).isEmpty();
    }

    @Test
    void theDeskWithACouponOnIt() {
        Person manager = day.staff(Role.MANAGER)
                .opens("/store")
                .types("Coupon or member code", day.find("coupon of Mia"))
                .presses("Look up")
                .sees("redeemed already");
        assertThat(Accessibility.of(manager, "desk with a coupon")).isEmpty();
    }

    private static List<String> look(Person person, String address, String name) {
        person.opens(address).settles().pictures("screen-" + name);
        return Accessibility.of(person, name);
    }
}
