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
import static io.sanshan.application.shared.projection.People.SOUTH;
import static io.sanshan.application.shared.projection.People.SOUTH_MANAGER;
import static io.sanshan.application.shared.projection.People.bound;
import static io.sanshan.application.shared.projection.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.member.GuideCodes;
import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberQueries.TagInUse;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice.Range;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.MemberEvent.ConsentGranted;
import io.sanshan.domain.member.MemberEvent.ConsentWithdrawn;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.shared.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class MemberDirectoryTest {

    private static final Range PAGE = new Range(0, 50);
    private static final List<String> TABLES = List.of(
            "member_directory", "member_directory_word", "member_directory_tag", "member_wallet_link", "member_guide");

    private static final KeysInMemory keys = new KeysInMemory();
    private final ReadModelScenario scenario;
    private final MemberQueries members;

    MemberDirectoryTest(String database) {
        scenario = ReadModelScenario.shared(
                database,
                Map.of(UniqueKeys.class, keys),
                "io.sanshan.application.shared",
                "io.sanshan.application.member.projection");
        members = scenario.bean(MemberQueries.class);
        scenario.happened(People.guides())
                .happened(
                        registered(ANNA, "Anna-Maria Ködel", "+15550100123"),
                        registered(BEN, "王小明", "+8613812345678"),
                        bound(ANNA, NORA),
                        new TagAdded(ANNA, "tea"),
                        new TagAdded(BEN, "tea"),
                        new TagAdded(BEN, "coffee"));
    }

    private List<MemberId> found(Caller caller, MemberSearch search) {
        return members.search(caller, search, MemberSort.NAME, PAGE).rows().stream()
                .map(MemberListing::member)
                .toList();
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
        assertThat(found(HEADQUARTERS, MemberSearch.text(text))).containsExactly(ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "小明", "明", "13812345678", "138 1234", "5678"})
    void findsChineseNamesFromEachCharacterOn(String text) {
        assertThat(found(HEADQUARTERS, MemberSearch.text(text))).containsExactly(BEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nna", "anna b", "999", "--"})
    void doesNotFindWhatIsNotThere(String text) {
        assertThat(found(HEADQUARTERS, MemberSearch.text(text))).isEmpty();
    }

    @Test
    void narrowsByTagStoreGuideAndPool() {
        assertThat(found(HEADQUARTERS, new MemberSearch(null, "tea", null, null, false)))
                .containsExactlyInAnyOrder(ANNA, BEN);
        assertThat(found(HEADQUARTERS, new MemberSearch(null, "coffee", null, null, false)))
                .containsExactly(BEN);
        assertThat(found(HEADQUARTERS, new MemberSearch(null, null, NORTH, null, false)))
                .containsExactly(ANNA);
        assertThat(found(HEADQUARTERS, new MemberSearch(null, null, null, SAM, false)))
                .isEmpty();
        assertThat(found(HEADQUARTERS, new MemberSearch(null, null, null, null, true)))
                .containsExactly(BEN);
        assertThat(members.count(HEADQUARTERS, MemberSearch.all())).isEqualTo(2);
        assertThat(members.tags(HEADQUARTERS)).containsExactly(new TagInUse("tea", 2), new TagInUse("coffee", 1));
    }

    @Test
    void searchesOnlyWithinTheReachOfTheCaller() {
        assertThat(found(NORTH_MANAGER, MemberSearch.all())).containsExactly(ANNA);
        assertThat(found(SOUTH_MANAGER, MemberSearch.all())).isEmpty();
        assertThat(found(NORA_HERSELF, MemberSearch.all())).containsExactly(ANNA);
        assertThat(found(People.SAM_HIMSELF, MemberSearch.text("anna"))).isEmpty();
        assertThat(members.tags(NORA_HERSELF)).containsExactly(new TagInUse("tea", 1));
        assertThatThrownBy(() -> found(ANNA_HERSELF, MemberSearch.all())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> found(new Caller.Anyone(), MemberSearch.all())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void showsACardToWhomItConcerns() {
        for (Caller caller : List.of(HEADQUARTERS, People.AUDITOR, NORTH_MANAGER, NORA_HERSELF, ANNA_HERSELF)) {
            MemberProfile profile = members.card(caller, ANNA);
            assertThat(profile.open()).isTrue();
            assertThat(profile.store()).isEqualTo(NORTH);
            assertThat(profile.card().name()).isEqualTo("Anna-Maria Ködel");
            assertThat(profile.card().guide()).isEqualTo(NORA);
        }
        assertThatThrownBy(() -> members.card(SOUTH_MANAGER, ANNA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> members.card(People.SAM_HIMSELF, ANNA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> members.card(ANNA_HERSELF, BEN)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void masksNamesOfOthersMembers() {
        assertThat(members.names(NORTH_MANAGER, List.of(ANNA, BEN)))
                .containsEntry(ANNA, "Anna-Maria Ködel")
                .containsEntry(BEN, "王•••");
    }

    @Test
    void movesMembersWithTheirGuide() {
        // In one batch with what happens to the member before and after.
        scenario.happened(
                new TagAdded(ANNA, "north"),
                new GuideTransferred(NORA, NORTH, SOUTH),
                new TagAdded(ANNA, "south"),
                bound(BEN, NORA));
        assertThat(found(HEADQUARTERS, new MemberSearch(null, null, SOUTH, null, false)))
                .containsExactly(ANNA, BEN);
        assertThat(members.card(SOUTH_MANAGER, ANNA).card().tags()).containsExactly("north", "south", "tea");
    }

    @Test
    void takesMembersOutOfTheStoreOfAGuideWhoResigned() {
        scenario.happened(new GuideResigned(NORA, NORTH));
        assertThat(found(NORTH_MANAGER, MemberSearch.all())).isEmpty();
        assertThat(scenario.bean(GuideCodes.class).guide("NNNN2222")).isEmpty();
        assertThat(scenario.bean(GuideCodes.class).guide("ssss2222")).contains(SAM);
        scenario.happened(new MemberUnbound(ANNA, NORA, ReleaseReason.GUIDE_RESIGNED));
        assertThat(found(HEADQUARTERS, new MemberSearch(null, null, null, null, true)))
                .containsExactlyInAnyOrder(ANNA, BEN);
    }

    @Test
    void followsChangesOfNameAndPhone() {
        scenario.happened(
                new ProfileChanged(ANNA, Personal.of("Berta Berg"), null, Personal.of("Hill 1"), null),
                new PhoneChanged(ANNA, Personal.of("+15550100199")),
                new ProfileChanged(ANNA, Personal.of("Anna Berg"), null, null, null));
        assertThat(found(HEADQUARTERS, MemberSearch.text("anna berg"))).containsExactly(ANNA);
        assertThat(found(HEADQUARTERS, MemberSearch.text("0199"))).containsExactly(ANNA);
        for (String before : List.of("ködel", "berta", "0123")) {
            assertThat(found(HEADQUARTERS, MemberSearch.text(before))).isEmpty();
        }
        assertThat(members.card(HEADQUARTERS, ANNA).card().address()).isEqualTo("Hill 1");
    }

    @Test
    void keepsConsents() {
        scenario.happened(
                new ConsentGranted(ANNA, ConsentChannel.SMS, ConsentPurpose.MARKETING, "v1"),
                new ConsentGranted(ANNA, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, "v1"),
                new ConsentGranted(ANNA, ConsentChannel.SMS, ConsentPurpose.MARKETING, "v2"),
                new ConsentWithdrawn(ANNA, ConsentChannel.EMAIL, ConsentPurpose.MARKETING));
        assertThat(members.card(HEADQUARTERS, ANNA).card().consents())
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.channel()).isEqualTo(ConsentChannel.SMS);
                    assertThat(consent.textVersion()).isEqualTo("v2");
                });
    }

    @Test
    void opensAWalletByItsSecretUntilLinksAreRevoked() {
        Caller anyone = new Caller.Anyone();
        scenario.happened(new WalletLinkIssued(ANNA, keys.hash(MemberQueries.WALLET_LINK, "open sesame")));
        assertThat(members.byWalletSecret(anyone, "open sesame")).contains(ANNA);
        assertThat(members.byWalletSecret(anyone, "open barley")).isEmpty();
        scenario.happened(new WalletLinksRevoked(ANNA));
        assertThat(members.byWalletSecret(anyone, "open sesame")).isEmpty();
    }

    @Test
    void leavesNothingButTheRowOfWhoLeft() {
        scenario.happened(
                new WalletLinkIssued(BEN, keys.hash(MemberQueries.WALLET_LINK, "secret")), new MemberLeft(BEN));
        assertThat(members.card(HEADQUARTERS, BEN).card().status()).isEqualTo(MemberStatus.LEFT);
        assertThat(found(HEADQUARTERS, new MemberSearch(null, "tea", null, null, false)))
                .containsExactly(ANNA);
        assertThat(members.byWalletSecret(new Caller.Anyone(), "secret")).isEmpty();
        assertThat(members.audienceSize(HEADQUARTERS, new Audience.Everyone())).isEqualTo(1);
    }

    @Test
    void countsAndPagesAudiences() {
        List<MemberId> more = Stream.iterate(0, i -> i + 1)
                .limit(7)
                .map(i -> MemberId.named("more " + i))
                .toList();
        scenario.happened(
                more.stream().map(member -> registered(member, "More", null)).toArray());
        scenario.happened(new MemberLeft(more.get(3)), bound(more.get(4), SAM));
        Audience listed = new Audience.Listed(more);
        for (Audience audience : List.of(new Audience.Everyone(), listed)) {
            assertThat(paged(audience)).hasSize((int) members.audienceSize(HEADQUARTERS, audience));
        }
        assertThat(paged(listed)).hasSize(6).doesNotContain(more.get(3));
        assertThat(paged(new Audience.OfStores(List.of(SOUTH)))).containsExactly(more.get(4));
        assertThat(paged(new Audience.OfGuides(List.of(SAM, NORA)))).containsExactlyInAnyOrder(more.get(4), ANNA);
        assertThat(paged(new Audience.WithTags(List.of("tea", "coffee")))).containsExactlyInAnyOrder(ANNA, BEN);
    }

    private List<MemberId> paged(Audience audience) {
        List<MemberId> all = new ArrayList<>();
        List<MemberId> page;
        do {
            page = members.audience(HEADQUARTERS, audience, all.isEmpty() ? null : all.getLast(), 2);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    @Test
    void isTheSameWhenEventsCameTwiceAndWhenItIsRebuilt() {
        scenario.happened(
                new TagRemoved(BEN, "tea"),
                new TagAdded(BEN, "tea"),
                new WalletLinkIssued(ANNA, "a"),
                new ProfileChanged(ANNA, Personal.of("Other Name"), null, null, null),
                new GuideTransferred(NORA, NORTH, SOUTH));
        Map<String, List<Map<String, Object>>> live = tables();
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(tables(scenario.deliverAgain(11))).isEqualTo(live);
        assertThat(tables(scenario.rebuild(3))).isEqualTo(live);
        assertThat(tables(scenario.rebuild(100))).isEqualTo(live);
        scenario.jdbc().update("update member_directory set note = 'changed by hand' where name_sort = 'other name'");
        assertThat(tables()).isNotEqualTo(live);
    }

    private Map<String, List<Map<String, Object>>> tables(ReadModelScenario after) {
        return tables();
    }

    private Map<String, List<Map<String, Object>>> tables() {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        TABLES.forEach(table -> tables.put(table, scenario.table(table)));
        return tables;
    }

    @Test
    void writesABatchWithAFewStatements() {
        assertThat(statementsFor(400)).isLessThan(12);
    }

    /** Statements to register, and to tag and bind, members in batches. */
    private long statementsFor(int number) {
        List<MemberId> some = Stream.iterate(0, i -> i + 1)
                .limit(number)
                .map(i -> MemberId.named(number + " " + i))
                .toList();
        scenario.happened(some.stream()
                .map(member -> registered(member, "Some Body", null))
                .toArray());
        return scenario.statements(() -> scenario.happened(some.stream()
                .flatMap(member -> Stream.of(bound(member, SAM), new TagAdded(member, "many")))
                .toArray()));
    }

    /** One for each word typed, to know how many it finds, and one for the page. */
    @Test
    void searchesWithAsManyStatementsHoweverManyAreFound() {
        MemberSearch search = new MemberSearch("some body", null, null, null, false);
        long few = scenario.statements(
                () -> assertThat(found(HEADQUARTERS, search)).isEmpty());
        statementsFor(200);
        long many = scenario.statements(
                () -> assertThat(found(HEADQUARTERS, search)).hasSize(PAGE.limit()));
        assertThat(many).isEqualTo(few).isEqualTo(3);
    }

    @Test
    void findsByWordsThatAThousandMembersHaveInTheOrderOfTheirNames() {
        scenario.happened(IntStream.range(0, 1_100)
                .mapToObj(i ->
                        registered(MemberId.named("common " + i), "%c Common Word%d".formatted('a' + i % 26, i), null))
                .toArray());
        List<MemberId> page = found(HEADQUARTERS, new MemberSearch("common word", null, null, null, false));
        // The names of numbers 0, 26, 52 … begin with the first letter.
        assertThat(page).hasSize(PAGE.limit()).startsWith(MemberId.named("common 0"));
        assertThat(page).doesNotContain(MemberId.named("common 1099"));
        assertThat(found(HEADQUARTERS, new MemberSearch("common nobody", null, null, null, false)))
                .isEmpty();
    }
}
