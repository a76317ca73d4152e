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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.member.GuideCodes;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.MemberCodes;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.MemberEvent.ConsentGranted;
import io.sanshan.domain.member.MemberEvent.ConsentWithdrawn;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.shared.Personal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class MemberDirectoryTest {

    private static final List<String> TABLES = List.of(
            "member_directory", "member_directory_word", "member_directory_tag", "member_wallet_link", "member_guide");

    private final DirectoryScenario directory;
    private final ReadModelScenario scenario;
    private final MemberQueries members;
    private final MemberCodes codes;

    MemberDirectoryTest(String database) {
        directory = new DirectoryScenario(database);
        scenario = directory.events;
        members = directory.members;
        codes = scenario.bean(MemberCodes.class);
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
    void tellsHerCodeToHerselfAlone() {
        MemberCode code =
                Objects.requireNonNull(members.card(ANNA_HERSELF, ANNA).code());
        for (Caller caller : List.of(HEADQUARTERS, People.AUDITOR, NORTH_MANAGER, NORA_HERSELF)) {
            assertThat(members.card(caller, ANNA).code()).isNull();
        }
        assertThat(codes.member(code)).contains(ANNA);
        assertThat(codes.member(MemberCode.of(DirectoryScenario.KEYS, BEN, 99))).isEmpty();
    }

    @Test
    void givesHerAnotherCodeWhenHerPhoneIsLostAndNoneWhenSheLeaves() {
        MemberCode lost =
                Objects.requireNonNull(members.card(ANNA_HERSELF, ANNA).code());
        scenario.happened(new WalletLinksRevoked(ANNA));
        MemberCode next =
                Objects.requireNonNull(members.card(ANNA_HERSELF, ANNA).code());
        assertThat(codes.member(lost)).isEmpty();
        assertThat(codes.member(next)).contains(ANNA);
        scenario.happened(new MemberLeft(ANNA));
        assertThat(codes.member(next)).isEmpty();
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
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, null, SOUTH, null, false)))
                .containsExactly(ANNA, BEN);
        assertThat(members.card(SOUTH_MANAGER, ANNA).card().tags()).containsExactly("north", "south", "tea");
    }

    @Test
    void takesMembersOutOfTheStoreOfAGuideWhoResigned() {
        scenario.happened(new GuideResigned(NORA, NORTH));
        assertThat(directory.found(NORTH_MANAGER, MemberSearch.all())).isEmpty();
        assertThat(scenario.bean(GuideCodes.class).guide("NNNN2222")).isEmpty();
        assertThat(scenario.bean(GuideCodes.class).guide("ssss2222")).contains(SAM);
        scenario.happened(new MemberUnbound(ANNA, NORA, ReleaseReason.GUIDE_RESIGNED));
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, null, null, null, true)))
                .containsExactlyInAnyOrder(ANNA, BEN);
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
        scenario.happened(
                new WalletLinkIssued(ANNA, DirectoryScenario.KEYS.hash(MemberQueries.WALLET_LINK, "open sesame")));
        assertThat(members.byWalletSecret(anyone, "open sesame")).contains(ANNA);
        assertThat(members.byWalletSecret(anyone, "open barley")).isEmpty();
        scenario.happened(new WalletLinksRevoked(ANNA));
        assertThat(members.byWalletSecret(anyone, "open sesame")).isEmpty();
    }

    @Test
    void leavesNothingButTheRowOfWhoLeft() {
        scenario.happened(
                new WalletLinkIssued(BEN, DirectoryScenario.KEYS.hash(MemberQueries.WALLET_LINK, "secret")),
                new MemberLeft(BEN));
        assertThat(members.card(HEADQUARTERS, BEN).card().status()).isEqualTo(MemberStatus.LEFT);
        assertThat(directory.found(HEADQUARTERS, new MemberSearch(null, "tea", null, null, false)))
                .containsExactly(ANNA);
        assertThat(members.byWalletSecret(new Caller.Anyone(), "secret")).isEmpty();
        assertThat(members.audienceSize(HEADQUARTERS, new Audience.Everyone())).isEqualTo(1);
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
        assertThat(directory.statementsFor(400)).isLessThan(12);
    }
}
