package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Roles, stores, doors and addresses as a matrix: what is in the running application against what a person has written down and
 * reviewed. A new screen, handler or door fails here until somebody says who may use it; so does one that changed its mind.
 */
class AccessMatrixTest {

    private static final Pattern PARAMETER = Pattern.compile("[:{](\\w+)");
    private static final Path REVIEWED = Path.of("../docs/access.md");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TwoStores stores;

    private static final HeldBackCommands commands = new HeldBackCommands();

    @BeforeAll
    static void start() {
        application =
                WholeApplication.start(home, context -> context.getBeanFactory().addBeanPostProcessor(commands));
        stores = new TwoStores(application);
        stores.open();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void everyDoorOpensForWhomItShould() throws Exception {
        AccessTable found = new DoorCells(application, commands, new DoorArguments(stores)).found();
        assertThat(found.size()).isGreaterThan(90);
        assertReviewed(found, "Doors");
    }

    @Test
    void everyScreenOpensForWhomItShould() throws Exception {
        try (AddressCells addresses = new AddressCells(application, stores, home)) {
            AccessTable found = addresses.screens();
            assertThat(found.size()).isGreaterThan(25);
            assertReviewed(found, "Screens");
            assertThat(addresses.drawnAddresses())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(AccessMatrixTest::assertNamesNobody);
        }
    }

    /** Whoever is meant is named by an id: what stands in an address is kept by browsers, proxies and log files. */
    @Test
    void addressesTakeIdsOnly() throws Exception {
        try (AddressCells addresses = new AddressCells(application, stores, home)) {
            Set<String> parameters = new TreeSet<>();
            Stream.concat(addresses.routes().stream(), addresses.handlers().stream())
                    .forEach(address -> parameters.addAll(StaffBrowser.all(PARAMETER, address)));
            assertThat(parameters)
                    .containsExactlyInAnyOrder(
                            "campaign", "digest", "guide", "guideCode", "id", "member", "secret", "store", "stream");
        }
        assertThatThrownBy(() -> assertNamesNobody("hq/members?q=Memberful")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertNamesNobody("hq/members/%2B12015550101")).isInstanceOf(AssertionError.class);
    }

    private static void assertNamesNobody(String address) {
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
                .doesNotContain(
                        "Memberful", "Nobodys", "Guideful", "Elsewhere", "Staffful", "2015550101", "2015550102");
    }

    @Test
    void everyOtherAddressAnswersWhomItShould() throws Exception {
        try (AddressCells addresses = new AddressCells(application, stores, home)) {
            AccessTable found = addresses.others();
            assertThat(found.size()).isGreaterThan(25);
            assertReviewed(found, "Other addresses");
        }
    }

    /** A fixture: a door that nobody wrote down, a cell that says otherwise, and a row of what is gone. */
    @Test
    void noticesWhatNobodyReviewed() throws Exception {
        AccessTable found = new AccessTable();
        found.put("Known.list", Visitor.GUIDE, "yes");
        AccessTable reviewed = new AccessTable();
        reviewed.put("Known.list", Visitor.GUIDE, "no");
        reviewed.put("Gone.list", Visitor.GUIDE, "no");
        for (Class<?> door : DoorCells.doors("guardfixtures.application.doors")) {
            found.put(door.getSimpleName(), Visitor.GUIDE, "yes");
        }
        assertThat(found.differences(reviewed))
                .hasSize(found.size() + 1)
                .anyMatch(line -> line.contains("nobody has said"))
                .anyMatch(line -> line.contains("Known.list for guide: is yes, should be no"))
                .anyMatch(line -> line.contains("Gone.list is in the document"));
    }

    private static void assertReviewed(AccessTable found, String heading) throws Exception {
        Files.writeString(Path.of("target", heading.replace(' ', '-') + ".found.md"), found.written());
        assertThat(found.differences(AccessTable.read(REVIEWED, heading))).isEmpty();
    }
}
