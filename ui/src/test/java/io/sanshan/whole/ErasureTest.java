package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.MEMBER;
import static io.sanshan.whole.UsedBrand.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.privacy.PersonalDataScan;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Two members of a brand that was really used are erased: what may be left of them, and what must be. */
@ParameterizedClass
@MethodSource("vendors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Parameter
    @SuppressWarnings("NullAway.Init")
    Vendor vendor;

    @SuppressWarnings("NullAway.Init")
    private static ErasedBrand erased;

    private final PersonalDataScan scan = new PersonalDataScan(ErasedBrand.PERSONAL);

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @BeforeParameterizedClassInvocation
    static void erase(Vendor vendor) throws Exception {
        erased = ErasedBrand.on(vendor, folder.resolve(vendor.name()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        erased.close();
    }

    @Test
    void leavesNothingInAnyTableOfAnyDatabase() {
        assertThat(erased.before.found())
                .as("what there was to find")
                .contains(
                        "member_directory.name",
                        "member_directory.phone",
                        "member_directory.birthday",
                        "member_directory.address",
                        "member_directory.note",
                        "member_directory_word.word",
                        "guide_book.name",
                        "coupon_holder.name",
                        "campaign_result_holder.name",
                        "store_activity_member.name");
        assertThat(erased.databases().places(scan)).isEmpty();
    }

    @Test
    void freesThePhones() {
        assertThat(erased.before.phoneHashes()).hasSize(2).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(erased.databases().places(new PersonalDataScan(erased.before.phoneHashes())))
                .isEmpty();
        UniqueKeys keys = erased.get(UniqueKeys.class);
        assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550143")).isEmpty();
        assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550144")).isEmpty();
    }

    @Test
    void leavesNothingInLogFilesAndExports() throws Exception {
        assertThat(erased.before.clear()).contains("Wilhelmina", "欧阳娜敏", "lanolin");
        Path exports = erased.started.home().resolve("exports.jsonl");
        EventLog log = erased.get(EventLog.class);
        List<String> lines = new ArrayList<>();
        for (MemberId member : List.of(MEMBER, OTHER)) {
            lines.addAll(erased.clear(member));
            lines.addAll(log.storedLines(member.value()));
        }
        Files.write(exports, lines);
        PersonalDataScan.Result result =
                scan.files(List.of(exports, erased.started.home().resolve("sanshan.log")));
        assertThat(result.bytes()).isGreaterThan(50_000);
        assertThat(result.found()).isEmpty();
    }

    @Test
    void closesTheWalletForLinkAndBrowser() {
        assertThat(erased.before.wallet()).contains("Wilhelmina");
        assertThat(erased.wallets.getFirst().statusCode()).as("by the link").isEqualTo(404);
        assertThat(erased.wallets)
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.body()).isNotEmpty().doesNotContain("Wilhelmina"));
    }

    @Test
    void changesNoStoredByteOfTheLog() {
        List<String> now = erased.databases().log();
        assertThat(now).hasSizeGreaterThan(erased.before.log().size());
        assertThat(now.subList(0, erased.before.log().size())).isEqualTo(erased.before.log());
    }

    @Test
    void changesNoCountAndNoMoney() {
        assertThat(erased.before.counted().values()).noneMatch(List::isEmpty);
        assertThat(erased.counted()).isEqualTo(erased.before.counted());
        var numbers = erased.get(MemberQueries.class)
                .card(ErasedBrand.PROTECTION, MEMBER)
                .numbers();
        assertThat(numbers.couponsRedeemed()).isEqualTo(1);
        assertThat(numbers.purchases()).isEqualTo(1);
        assertThat(numbers.spent()).hasSize(1);
    }

    @Test
    void issuesAReceiptThatCanBeComputedAgain() {
        Erasure receipt = erased.erasure(MEMBER);
        assertThat(receipt.askedBy()).isEqualTo(ErasedBrand.PROTECTION.actor());
        assertThat(receipt.reason()).isEqualTo(ErasureReason.PERSON_REQUEST);
        Erasure.Completed completed = Objects.requireNonNull(receipt.completed());
        // Name, phone and birthday at first; later an address and a note.
        assertThat(completed.personalValues()).isEqualTo(5);
        assertThat(completed.phoneFreed()).isTrue();
        assertThat(receipt.file(erased.get(MemberQueries.class)
                        .card(ErasedBrand.PROTECTION, MEMBER)
                        .numbers()))
                .contains(
                        "sha256-of-the-lines-above: " + receipt.fingerprint(),
                        "coupons-redeemed: 1",
                        "spent-minor-units: 1998 USD");
        assertThat(erased.get(ErasureQueries.class)
                        .list(ErasedBrand.PROTECTION, new Slice.Range(0, 10))
                        .rows())
                .hasSize(2);
    }

    @Test
    void leavesATombstoneThatTakesNoChange() {
        assertThat(erased.get(MemberQueries.class)
                        .card(ErasedBrand.PROTECTION, MEMBER)
                        .card()
                        .status())
                .isEqualTo(MemberStatus.ERASED);
        Outcome refused = Outcome.refused(Refusal.of(MemberRefusal.MEMBER_ERASED));
        assertThat(erased.get(MemberCommands.class)
                        .addTag(erased.brand.request(erased.brand.headquarters), MEMBER, "back again"))
                .isEqualTo(refused);
        assertThat(erased.get(MemberCommands.class)
                        .changePhone(erased.brand.request(erased.brand.headquarters), MEMBER, "(201) 555-0149"))
                .isEqualTo(refused);
        assertThat(erased.get(UniqueKeys.class).owner(Kind.MEMBER_PHONE, "+12015550149"))
                .isEmpty();
        assertThat(erased.get(ErasureCommands.class)
                        .erase(erased.brand.request(ErasedBrand.PROTECTION), MEMBER, ErasureReason.PERSON_REQUEST))
                .isEqualTo(refused);
        assertThat(erased.get(PersonalKeys.class).isDestroyed(MEMBER.value())).isTrue();
    }

    @Test
    void letsNobodyElseErase() {
        ErasureCommands erasures = erased.get(ErasureCommands.class);
        List<Caller> others = new ArrayList<>(
                List.of(new Caller.Anyone(), new Caller.OfMember(MEMBER), new Caller.System("members")));
        for (Role role : Role.values()) {
            if (role != Role.DATA_PROTECTION) {
                others.add(new Caller.Staff(AccountId.named(role.name()), role, UsedBrand.STORE, UsedBrand.GUIDE));
            }
        }
        assertThat(others).hasSize(7).allSatisfy(caller -> assertThatThrownBy(
                        () -> erasures.erase(erased.brand.request(caller), MEMBER, ErasureReason.PERSON_REQUEST))
                .isInstanceOf(NotAllowed.class));
    }

    @Test
    void bringsNothingBackWhenAllIsBuiltAnew() {
        List<String> lines = new ArrayList<>();
        assertThat(erased.get(RebuildRun.class).verify(lines::add))
                .as(lines.toString())
                .isTrue();
        assertThat(lines).last().asString().startsWith("Verified: ");
        assertThat(erased.databases().places(scan)).isEmpty();
        assertThat(erased.counted()).isEqualTo(erased.before.counted());
    }
}
