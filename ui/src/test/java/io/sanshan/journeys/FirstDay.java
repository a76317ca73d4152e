package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sanshan.packaged.RunningJar;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the journeys share: the application, the people before their browsers, and what one of them left for the next. */
final class FirstDay implements AutoCloseable {

    static final String PASSWORD = "three mountains meet";

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(30);

    private final Map<Role, Person> staff = new LinkedHashMap<>();
    private final Map<String, Person> members = new LinkedHashMap<>();
    private final Map<String, String> left = new LinkedHashMap<>();

    private @Nullable RunningJar jar;
    private @Nullable Browsing browsing;

    /** Who works for the brand, with a login and a password of her own. */
    enum Role {
        HEADQUARTERS("hana", "Dashboard", false),
        APPROVER("ada", "Dashboard", false),
        MANAGER("mona", "Lakeside", false),
        MANAGER_ELSEWHERE("max", "Harbour", false),
        GUIDE("gwen", "Hello, Gwen Iris", true),
        GUIDE_ELSEWHERE("hal", "Hello, Hal Orland", true),
        AUDITOR("audrey", "Audit", false),
        PROTECTION("petra", "Audit", false);

        private final String login;
        private final String home;
        private final boolean onPhone;

        Role(String login, String home, boolean onPhone) {
            this.login = login;
            this.home = home;
            this.onPhone = onPhone;
        }

        String login() {
            return login;
        }

        /** The heading of the screen that follows the login. */
        String home() {
            return home;
        }
    }

    /** Starts the application and one browser. */
    void begin() throws IOException {
        RunningJar started = RunningJar.onAnEmptyHome("journeys");
        jar = started;
        browsing = new Browsing(started.address());
    }

    Browsing browsing() {
        return Objects.requireNonNull(browsing, "the day has not begun");
    }

    /** Whoever works in this role; logged in from the first time on that she is asked for. */
    Person staff(Role role) {
        return staff.computeIfAbsent(role, this::anotherScreenOf);
    }

    /** Lets the first person in before there are accounts to log in with. */
    void enters(Role role, Person person) {
        staff.put(role, person);
    }

    /** A screen more of the same person: she logs in there, too. */
    Person anotherScreenOf(Role role) {
        Person person = role.onPhone ? browsing().onPhone() : browsing().atDesk();
        return person.logsIn(role.login, PASSWORD).seesHeading(role.home);
    }

    /** The phone of a member, by first name. */
    Person member(String firstName) {
        return members.computeIfAbsent(firstName, name -> browsing().onPhone());
    }

    /** Leaves something that somebody read on a screen, such as a code, for those who come later. */
    void leave(String what, String text) {
        left.put(what, text);
    }

    String find(String what) {
        return Objects.requireNonNull(left.get(what), () -> "nobody left " + what);
    }

    /** What others did a moment ago reaches a page without a session when it is opened again. */
    void seesInWallet(Person member, String text) {
        await().atMost(CAUGHT_UP_WITHIN).pollDelay(Duration.ZERO).until(() -> {
            member.opens("/m");
            return member.page().getByText(text).count() > 0;
        });
    }

    /** The auditor before the stream of somebody or something, chosen from the list of its kind. */
    Person auditorBefore(String kind, String name) {
        return staff(Role.AUDITOR)
                .follows("Streams")
                .seesHeading("Audit")
                .searches(kind, name)
                .seesHeading("The card then and now");
    }

    /** Pictures of what everybody saw last. */
    void picturesOf(String failed) {
        browsing().picturesOf(failed);
    }

    /** Fails with what stands in the console of any browser since it was looked at last. */
    void noBrowserComplained() {
        assertThat(browsing().complaints()).as("consoles of the browsers").isEmpty();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (browsing != null) {
            browsing.close();
        }
        if (jar != null) {
            jar.close();
        }
    }
}
