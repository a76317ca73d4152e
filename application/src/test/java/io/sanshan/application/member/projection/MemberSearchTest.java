package io.sanshan.application.member.projection;

import static io.sanshan.application.shared.projection.People.ANNA;
import static io.sanshan.application.shared.projection.People.ANNA_HERSELF;
import static io.sanshan.application.shared.projection.People.BEN;
import static io.sanshan.application.shared.projection.People.HEADQUARTERS;
import static io.sanshan.application.shared.projection.People.NORA;
import static io.sanshan.application.shared.projection.People.NORA_HERSELF;
import static io.sanshan.application.shared.projection.People.NORTH;
import static io.sanshan.application.shared.projection.People.NORTH_MANAGER;
import static io.sanshan.application.shared.projection.People.SAM;
import static io.sanshan.application.shared.projection.People.SOUTH_MANAGER;
import static io.sanshan.application.shared.projection.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberQueries.TagInUse;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class MemberSearchTest {

    private final String database;
    private final DirectoryScenario directory;
    private final ReadModelScenario scenario;
    private final MemberQueries members;

    MemberSearchTest(String database) {
        this.database = database;
        directory = new DirectoryScenario(database);
        scenario = directory.events;
        members = directory.members;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "MARI",
                "kodel",
                "Ködel",
                "maria anna",
                "kö an",
                "+1 555 010-0123",
                "5550100",
                "15550100123",
                "0123",
                "0100123"
            })
    void findsByBeginningsOfWordsAndByPhone(String text) {
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text(text))).containsExactly(ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "小明", "明", "13812345678", "138 1234", "5678"})
    void findsChineseNamesFromEachCharacterOn(String text) {
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text(text))).containsExactly(BEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nna", "anna b", "999", "--"})
    void doesNotFindWhatIsNotThere(String text) {
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text(text))).isEmpty();
    }

    @Test
    void narrowsByTagStoreGuideAndPool() {
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, "tea", null, null, false)))
                .containsExactlyInAnyOrder(ANNA, BEN);
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, "coffee", null, null, false)))
                .containsExactly(BEN);
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, null, NORTH, null, false)))
                .containsExactly(ANNA);
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, null, null, SAM, false)))
                .isEmpty();
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, null, null, null, true)))
                .containsExactly(BEN);
        assertThat(members.count(HEADQUARTERS, MemberSearch.all())).isEqualTo(2);
        assertThat(members.tags(HEADQUARTERS)).containsExactly(new TagInUse("tea", 2), new TagInUse("coffee", 1));
    }

    @Test
    void searchesOnlyWithinTheReachOfTheCaller() {
        assertThat(directory.found(NORTH_MANAGER, MemberSearch.all())).containsExactly(ANNA);
        assertThat(directory.found(SOUTH_MANAGER, MemberSearch.all())).isEmpty();
        assertThat(directory.found(NORA_HERSELF, MemberSearch.all())).containsExactly(ANNA);
        assertThat(directory.found(People.SAM_HIMSELF, MemberSearch.text("anna")))
                .isEmpty();
        assertThat(members.tags(NORA_HERSELF)).containsExactly(new TagInUse("tea", 1));
        assertThatThrownBy(() -> directory.found(ANNA_HERSELF, MemberSearch.all()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> directory.found(new Caller.Anyone(), MemberSearch.all()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void followsChangesOfNameAndPhone() {
        scenario.happened(
                new ProfileChanged(ANNA, Personal.of("Berta Berg"), null, Personal.of("Hill 1"), null),
                new PhoneChanged(ANNA, Personal.of("+15550100199")),
                new ProfileChanged(ANNA, Personal.of("Anna Berg"), null, null, null));
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text("anna berg")))
                .containsExactly(ANNA);
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text("0199"))).containsExactly(ANNA);
        for (String before : List.of("ködel", "berta", "0123")) {
            assertThat(directory.found(HEADQUARTERS, MemberSearch.text(before))).isEmpty();
        }
        assertThat(members.card(HEADQUARTERS, ANNA).card().address()).isEqualTo("Hill 1");
    }

    /** One for each word typed, to know how many it finds, and one for the page. */
    @Test
    void searchesWithAsManyStatementsHoweverManyAreFound() {
        MemberSearch search = new MemberSearch("some body", null, null, null, false);
        long few = scenario.statements(
                () -> assertThat(directory.found(HEADQUARTERS, search)).isEmpty());
        directory.statementsFor(200);
        long many = scenario.statements(
                () -> assertThat(directory.found(HEADQUARTERS, search)).hasSize(DirectoryScenario.PAGE.limit()));
        assertThat(many).isEqualTo(few).isEqualTo(3);
    }

    @Test
    void findsByWordsThatAThousandMembersHaveInTheOrderAskedFor() {
        Map<String, MemberId> byName = new TreeMap<>();
        List<Object> joining = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            MemberId member = MemberId.named("common " + i);
            String name = "%c Common Commons Word%d".formatted('a' + i % 26, i);
            byName.put(name, member);
            joining.add(registered(member, name, null));
        }
        joining.add(registered(MemberId.named("early"), "A Commoner", null));
        joining.add(new MemberBound(MemberId.named("common 7"), NORA, NORTH, BindingReason.FIRST));
        scenario.happened(joining.toArray());
        int size = DirectoryScenario.PAGE.limit();
        List<MemberId> inOrder = List.copyOf(byName.values());
        MemberSearch common = MemberSearch.text("common word");

        assertThat(directory.found(HEADQUARTERS, common)).containsExactlyElementsOf(inOrder.subList(0, size));
        Slice<MemberListing> last =
                members.search(HEADQUARTERS, common, MemberSort.NAME, new Slice.Range(inOrder.size() - 10, size));
        assertThat(last.rows())
                .extracting(MemberListing::member)
                .containsExactlyElementsOf(inOrder.subList(1_090, 1_100));
        assertThat(last.more()).isFalse();
        assertThat(members.search(HEADQUARTERS, MemberSearch.text("common"), MemberSort.NAME, new Slice.Range(0, 1))
                        .rows())
                .as("each once, however many of her words begin so")
                .extracting(MemberListing::member)
                .containsExactly(inOrder.getFirst());
        assertThat(members.search(HEADQUARTERS, common, MemberSort.NEWEST_FIRST, new Slice.Range(900, 1_000))
                        .rows())
                .hasSize(inOrder.size() - 900);
        assertThat(members.count(HEADQUARTERS, common)).isEqualTo(inOrder.size());
        assertThat(directory.found(NORTH_MANAGER, common)).containsExactly(MemberId.named("common 7"));
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text("common nobody")))
                .isEmpty();
    }

    /** What begins a common word and too many others is sorted, and what begins few is met word by word: in the same order. */
    @Test
    void findsTheSameByOneWordAndByTheBeginningOfMany() {
        Map<String, MemberId> byName = new TreeMap<>();
        List<Object> joining = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            MemberId member = MemberId.named("many " + i);
            String name = "%c Many%02d".formatted('a' + i * 7 % 26, i % 40) + " Z" + i;
            byName.put(name.toLowerCase(Locale.ROOT), member);
            joining.add(registered(member, name, null));
        }
        scenario.happened(joining.toArray());
        List<MemberId> inOrder = List.copyOf(byName.values());
        for (String text : List.of("many", "z")) {
            for (int from : List.of(0, 500, 1_090)) {
                assertThat(members.search(
                                        HEADQUARTERS,
                                        MemberSearch.text(text),
                                        MemberSort.NAME,
                                        new Slice.Range(from, 20))
                                .rows())
                        .as("%s from %d on", text, from)
                        .extracting(MemberListing::member)
                        .containsExactlyElementsOf(inOrder.subList(from, Math.min(from + 20, 1_100)));
            }
        }
    }

    /** Half of the brand may have a word: the page needs its first entries alone. */
    @Test
    void readsOfACommonWordWhatThePageNeeds() {
        assumeTrue(database.equals("h2"), "MySQL has no plan that says how much was read");
        List<Object> joining = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            joining.add(registered(MemberId.named("rows " + i), "Common %04d".formatted(i), null));
        }
        scenario.happened(joining.toArray());
        scenario.rememberStatements();
        assertThat(directory.found(HEADQUARTERS, MemberSearch.text("common"))).hasSize(DirectoryScenario.PAGE.limit());
        assertThat(scenario.scanned(
                        "select%member_directory_word%word=? order by%", "common", DirectoryScenario.PAGE.oneMore()))
                .isBetween(DirectoryScenario.PAGE.limit(), 100);
        // All of them are this one statement: another one would not be found alone.
        for (String from : List.of("common", SearchWords.next("common"))) {
            assertThat(scenario.scanned("select%.word from member_directory_word%", from, "commoo", 1))
                    .as("the next word from %s on", from)
                    .isLessThan(5);
        }
    }

    /** Every change of a member counts anew what is on an open screen. */
    @Test
    void countsNoFurtherThanItSays() {
        int most = MemberQueries.MOST_COUNTED;
        List<Object[]> rows = IntStream.range(0, most + 5_000)
                .mapToObj(i -> new Object[] {"row-" + i, "Row"})
                .toList();
        scenario.jdbc()
                .batchUpdate(
                        "insert into member_directory (id, name, name_sort, search_text, source, joined_at, tags,"
                                + " consents, wallet_links, status, last_sequence) values (?, ?, 'row', ' row', 'DESK',"
                                + " timestamp '2026-03-01 00:00:00', '[]', '[]', 0, 'ACTIVE', 0)",
                        rows);
        if (database.equals("h2")) {
            scenario.rememberStatements();
        }
        assertThat(members.count(HEADQUARTERS, MemberSearch.all())).isEqualTo(most + 1);
        if (database.equals("h2")) {
            // Its members, and each once more as it is counted.
            assertThat(scenario.scanned("select count(*) from (select%status<>?%", "ERASED"))
                    .isLessThan(2 * most + 100);
        }
    }
}
