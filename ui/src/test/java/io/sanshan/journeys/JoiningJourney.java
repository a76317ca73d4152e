package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.journeys.FirstDay.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Members scan a guide's code with their own phones and join. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class JoiningJourney {

    private final FirstDay day;

    JoiningJourney(FirstDay day) {
        this.day = day;
    }

    @Test
    @Order(1)
    void aMemberScansTheGuidesCodeAndJoins() {
        Person guide = day.staff(Role.GUIDE)
                .follows("My code")
                .sees("Let the new member scan")
                .pictures("guide-code");
        String scanned = guide.scans("QR code that opens the page");
        assertThat(scanned).isEqualTo(day.find("join address of Gwen Iris"));
        Person mia = day.member("Mia");
        mia.opens(scanned)
                .seesHeading("Become a member")
                .sees("Gwen looks after you")
                .pictures("join");
        joins(mia, "Mia Ember", "(202) 555-0143");
        mia.pictures("wallet-empty").sees("No coupons yet");
    }

    @Test
    @Order(2)
    void othersJoinHereAndElsewhere() {
        Person nia = day.member("Nia");
        nia.opens(day.find("join address of Gwen Iris")).seesHeading("Become a member");
        joins(nia, "Nia Frost", "(202) 555-0144");
        Person noa = day.member("Noa");
        noa.opens(day.find("join address of Hal Orland"))
                .seesHeading("Become a member")
                .sees("Hal looks after you");
        joins(noa, "Noa Verano", "(202) 555-0145");
    }

    private void joins(Person member, String name, String phone) {
        member.types("Your name", name)
                .types("Your phone number", phone)
                .ticks("You may send me offers by SMS.")
                .presses("Join")
                .seesHeading("Thank you");
        day.seesInWallet(member, "Hello, " + name.substring(0, 3));
    }

    @Test
    @Order(3)
    void theAuditorReadsHowTheMemberCame() {
        day.auditorBefore("Member", "Mia Ember")
                .seesEvent(
                        "Joined",
                        "MemberRegistered",
                        "Guide’s QR code",
                        "Done by",
                        "A visitor of the join page",
                        "Cause")
                .seesEvent("Bound to a guide", "MemberBound", "Gwen Iris", "first guide")
                .seesEvent("Consent granted", "ConsentGranted", "SMS", "Offers");
    }
}
