package io.sanshan.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.AttemptReason;
import io.sanshan.application.coupon.CodeList;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.domain.account.AccountCommand;
import io.sanshan.domain.account.AccountEvent;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.CampaignCommand;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.AllowanceEvent;
import io.sanshan.domain.coupon.AttemptCommand;
import io.sanshan.domain.coupon.AttemptEvent;
import io.sanshan.domain.coupon.BudgetEvent;
import io.sanshan.domain.coupon.CodeBatchEvent;
import io.sanshan.domain.coupon.CodeCommand;
import io.sanshan.domain.coupon.CodeUseEvent;
import io.sanshan.domain.coupon.CouponCommand;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTemplateCommand;
import io.sanshan.domain.coupon.CouponTemplateEvent;
import io.sanshan.domain.coupon.GuideAllowanceEvent;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.OfflineBundleEvent;
import io.sanshan.domain.coupon.OfflineCommand;
import io.sanshan.domain.coupon.RedemptionCommand;
import io.sanshan.domain.coupon.StoreQuotaEvent;
import io.sanshan.domain.goods.GoodsCommand;
import io.sanshan.domain.goods.GoodsEvent;
import io.sanshan.domain.goods.GoodsSetCommand;
import io.sanshan.domain.goods.GoodsSetEvent;
import io.sanshan.domain.guide.GuideCommand;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.importing.DataImportCommand;
import io.sanshan.domain.importing.DataImportEvent;
import io.sanshan.domain.letter.LetterCommand;
import io.sanshan.domain.letter.LetterEvent;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.purchase.PurchaseCommand;
import io.sanshan.domain.purchase.PurchaseEvent;
import io.sanshan.domain.purchase.TenderKind;
import io.sanshan.domain.store.StoreCommand;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.domain.till.TillDeviceCommand;
import io.sanshan.domain.till.TillDeviceEvent;
import io.sanshan.ui.shell.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are put together from a family and a value: every value has its text. */
class EnumTextsTest {

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of("role", Role.values()),
                Arguments.of("campaignStatus", CampaignStatus.values()),
                Arguments.of("couponDelivery", CouponDelivery.values()),
                Arguments.of("couponStatus", CouponStatus.values()),
                Arguments.of("issueWay", IssueWay.values()),
                Arguments.of("bindingReason", BindingReason.values()),
                Arguments.of("releaseReason", ReleaseReason.values()),
                Arguments.of("consentChannel", ConsentChannel.values()),
                Arguments.of("consentPurpose", ConsentPurpose.values()),
                Arguments.of("joinSource", JoinSource.values()),
                Arguments.of("memberStatus", MemberStatus.values()),
                Arguments.of("erasureReason", ErasureReason.values()),
                Arguments.of("storeMode", StoreMode.values()),
                Arguments.of("import.failed", ImportStopped.Why.values()),
                Arguments.of("attemptReason", AttemptReason.values()),
                Arguments.of("codesFault", CodeList.Kind.values()),
                Arguments.of("codesOf", values("io.sanshan.ui.campaign.MakeCodesDialog$Charset")),
                Arguments.of("tender", TenderKind.values()),
                Arguments.of("dashboard.best", BestBy.values()),
                Arguments.of("tillProblem", values("io.sanshan.ui.till.TillCode")),
                Arguments.of("tillDetail", values("io.sanshan.ui.till.TillCode")));
    }

    /** Of an enum that only its own package sees. */
    private static Object[] values(String type) {
        try {
            return Class.forName(type).getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The importer's texts have a bundle of their own, and families of their own. */
    static Stream<Arguments> familiesOfImports() {
        return Stream.of(Arguments.of("fault", ImportFault.values()), Arguments.of("phase", ImportPhase.values()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyValueHasItsText(String family, Enum<?>[] values) throws IOException {
        Set<String> keys = Texts.in(Language.ENGLISH).keySet();
        assertThat(values).isNotEmpty();
        assertThat(keys).containsAll(keys(family, values));
    }

    @Test
    void everyEventHasItsTitle() throws IOException {
        Set<String> keys = Texts.in(Language.ENGLISH).keySet();
        assertThat(eventTitles()).hasSizeGreaterThan(40).isSubsetOf(keys);
    }

    /** Logs name them as what led to their events. */
    private static final Set<String> FORMER_COMMANDS = Set.of("command.RedeemCoupon");

    @Test
    void everyCommandIsNamed() throws IOException {
        Set<String> keys = Texts.in(Language.ENGLISH).keySet();
        Set<String> commands = Stream.of(
                        MemberCommand.class,
                        CouponCommand.class,
                        CouponTemplateCommand.class,
                        CampaignCommand.class,
                        PurchaseCommand.class,
                        GuideCommand.class,
                        StoreCommand.class,
                        AccountCommand.class,
                        TillDeviceCommand.class,
                        AttemptCommand.class,
                        GoodsCommand.class,
                        GoodsSetCommand.class,
                        DataImportCommand.class,
                        LetterCommand.class,
                        RedemptionCommand.class,
                        OfflineCommand.class,
                        CodeCommand.class)
                .flatMap(EnumTextsTest::records)
                .map(type -> "command." + type.getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        commands.addAll(FORMER_COMMANDS);
        assertThat(commands).hasSizeGreaterThan(50).isSubsetOf(keys);
        assertThat(keys.stream().filter(key -> key.startsWith("command.")))
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void aValueWithoutATextIsFound() throws IOException {
        assertThat(keys("role", Unspoken.values()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(Texts.in(Language.ENGLISH).keySet());
    }

    enum Unspoken {
        NOBODY_SAID_THIS
    }

    /** All keys that are put together from a family and a value. */
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>(eventTitles());
        keys.addAll(keys(families()));
        return keys;
    }

    static Set<String> keys(Stream<Arguments> families) {
        return families.flatMap(family -> keys((String) family.get()[0], (Enum<?>[]) family.get()[1]).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keys(String family, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> family + '.' + value.name()).toList();
    }

    private static List<String> eventTitles() {
        Stream<Class<?>> lives = Stream.of(
                MemberEvent.class,
                CouponEvent.class,
                CouponTemplateEvent.class,
                CampaignEvent.class,
                PurchaseEvent.class,
                GuideEvent.class,
                StoreEvent.class,
                AccountEvent.class,
                TillDeviceEvent.class,
                GoodsEvent.class,
                GoodsSetEvent.class,
                AllowanceEvent.class,
                AttemptEvent.class,
                GuideAllowanceEvent.class,
                StoreQuotaEvent.class,
                BudgetEvent.class,
                OfflineBundleEvent.class,
                CodeBatchEvent.class,
                CodeUseEvent.class,
                DataImportEvent.class,
                LetterEvent.class);
        return lives.flatMap(EnumTextsTest::records)
                .map(type -> "event." + type.getSimpleName())
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EnumTextsTest::records);
    }
}
