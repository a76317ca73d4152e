package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.journeys.FirstDay.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each role's menu has its own entries only, and an address of another role answers as if there were nothing. */
abstract class ClosedAddressesJourney {

    private static final Map<Role, List<String>> MENUS = Map.of(
            Role.HEADQUARTERS,
                    List.of(
                            "Dashboard",
                            "Campaigns",
                            "Members",
                            "Stores",
                            "Guides",
                            "Accounts",
                            "Refused attempts",
                            "Offline redemption"),
            Role.MANAGER, List.of("Redemption desk", "Members", "Till devices", "Refused attempts"),
            Role.GUIDE, List.of("Today", "My code", "Members", "Push"),
            Role.AUDITOR, List.of("Streams", "Read models", "Dead letters", "Erasures"),
            Role.PROTECTION, List.of("Streams", "Read models", "Dead letters", "Erasures"));

    private final FirstDay day;

    ClosedAddressesJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    void menusHaveOwnEntriesOnly() {
        MENUS.forEach((role, entries) -> assertThat(
                        day.staff(role).opens("/").seesHeading(role.home()).menu())
                .as("menu of %s", role)
                .isEqualTo(entries));
    }

    @Test
    void everyAddressIsWalked() {
        assertThat(new AddressesOfRoles(day).forgotten()).isEmpty();
    }

    @Test
    void nobodyOpensAnothersAddress() {
        AddressesOfRoles addresses = new AddressesOfRoles(day);
        for (Role role : MENUS.keySet()) {
            Person person = day.staff(role);
            assertThat(addresses.ofOthers(role)).hasSizeGreaterThan(10).allSatisfy(address -> person.opens(address)
                    .seesHeading("There is nothing here"));
        }
    }

    @Test
    void ownAddressesOpen() {
        AddressesOfRoles addresses = new AddressesOfRoles(day);
        for (Role role : MENUS.keySet()) {
            Person person = day.staff(role);
            assertThat(addresses.of(role))
                    .isNotEmpty()
                    .allSatisfy(address -> person.opens(address).settles().doesNotSee("There is nothing here"));
        }
    }

    @Test
    void withoutALoginThereIsOnlyTheLogin() {
        AddressesOfRoles addresses = new AddressesOfRoles(day);
        Person stranger = day.browsing().atDesk();
        assertThat(addresses.all())
                .allSatisfy(address -> stranger.opens(address).seesHeading("Welcome back"));
        assertThat(addresses.all())
                .element(0)
                .satisfies(address -> day.member("Mia").opens(address).seesHeading("Welcome back"));
    }

    @Test
    void aGuideOpensNoMemberOfAnother() {
        day.staff(Role.GUIDE)
                .opens("/guide/members/" + day.find("Noa"))
                .seesHeading("There is nothing here")
                .doesNotSee("Verano");
        day.staff(Role.GUIDE_ELSEWHERE)
                .opens("/guide/members/" + day.find("Mia"))
                .seesHeading("There is nothing here");
    }
}
