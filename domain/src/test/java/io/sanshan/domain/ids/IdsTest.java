package io.sanshan.domain.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No id is read as another kind's, and a named id is the same in every installation and every year. */
class IdsTest {

    private static final UUID SOME = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    /** One text per kind, and the only reader that takes it. */
    private static final Map<Class<?>, Id> SAMPLES = Stream.of(
                    AccountId.of(SOME),
                    AllowanceId.of(CouponTemplateId.of(SOME), MemberId.of(SOME)),
                    AttemptsId.of(StoreId.of(SOME), LocalDate.of(2026, 3, 1)),
                    BudgetId.of(CampaignId.of(SOME)),
                    BudgetShareId.of(CampaignId.of(SOME), StoreId.of(SOME)),
                    CampaignId.of(SOME),
                    CodeBatchId.named("some"),
                    CodeUseId.of(CodeBatchId.named("some"), 1),
                    CouponId.of(CouponTemplateId.of(SOME), 1),
                    CouponTemplateId.of(SOME),
                    GoodsId.of(SOME),
                    GoodsSetId.of(SOME),
                    GuideAllowanceId.of(CouponTemplateId.of(SOME), GuideId.of(SOME)),
                    GuideId.of(SOME),
                    ImportId.named("some"),
                    LetterId.of("some", "event"),
                    MemberId.of(SOME),
                    OfflineBundleId.of(TillDeviceId.of(SOME), 1),
                    PurchaseId.of(SOME),
                    RedemptionId.named("some"),
                    StoreId.of(SOME),
                    StoreQuotaId.of(CouponTemplateId.of(SOME), StoreId.of(SOME)),
                    TillDeviceId.of(SOME))
            .collect(Collectors.toMap(Id::getClass, Function.identity()));

    private static final Map<Class<?>, Function<String, Id>> READERS = Map.ofEntries(
            Map.entry(AccountId.class, AccountId::new),
            Map.entry(AllowanceId.class, AllowanceId::new),
            Map.entry(AttemptsId.class, AttemptsId::new),
            Map.entry(BudgetId.class, BudgetId::new),
            Map.entry(BudgetShareId.class, BudgetShareId::new),
            Map.entry(LetterId.class, LetterId::new),
            Map.entry(CampaignId.class, CampaignId::new),
            Map.entry(CodeBatchId.class, CodeBatchId::new),
            Map.entry(CodeUseId.class, CodeUseId::new),
            Map.entry(CouponId.class, CouponId::new),
            Map.entry(CouponTemplateId.class, CouponTemplateId::new),
            Map.entry(GoodsId.class, GoodsId::new),
            Map.entry(GoodsSetId.class, GoodsSetId::new),
            Map.entry(GuideAllowanceId.class, GuideAllowanceId::new),
            Map.entry(GuideId.class, GuideId::new),
            Map.entry(ImportId.class, ImportId::new),
            Map.entry(MemberId.class, MemberId::new),
            Map.entry(OfflineBundleId.class, OfflineBundleId::new),
            Map.entry(PurchaseId.class, PurchaseId::new),
            Map.entry(RedemptionId.class, RedemptionId::new),
            Map.entry(StoreId.class, StoreId::new),
            Map.entry(StoreQuotaId.class, StoreQuotaId::new),
            Map.entry(TillDeviceId.class, TillDeviceId::new));

    static List<Class<?>> kinds() {
        return List.of(Id.class.getPermittedSubclasses());
    }

    @Test
    void everyKindIsLookedAt() {
        assertThat(kinds()).isNotEmpty();
        assertThat(SAMPLES).containsOnlyKeys(kinds());
        assertThat(READERS).containsOnlyKeys(kinds());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindReadsItsOwnTextAndNoOther(Class<?> kind) {
        Function<String, Id> reader = Objects.requireNonNull(READERS.get(kind));
        SAMPLES.forEach((other, sample) -> {
            if (other == kind) {
                assertThat(reader.apply(sample.value())).isEqualTo(sample);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(sample.value()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindRefusesAnEmptyTextAndABareKind(Class<?> kind) {
        Function<String, Id> reader = Objects.requireNonNull(READERS.get(kind));
        String text = Objects.requireNonNull(SAMPLES.get(kind)).value();
        String bareKind = text.substring(0, text.indexOf('-') + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(""));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(bareKind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anIdPrintsWhatStandsInEvents(Class<?> kind) {
        Id id = Objects.requireNonNull(SAMPLES.get(kind));
        assertThat(id).hasToString(id.value());
    }

    @Test
    void theSameNameGivesDifferentIdsPerKind() {
        assertThat(Stream.of(StoreId.named("367"), GoodsId.named("367"), GoodsSetId.named("367"), MemberId.named("367"))
                        .map(id -> id.value().substring(id.value().indexOf('-') + 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNamedIdNeverChanges() {
        assertThat(AccountId.named("367").value()).isEqualTo("account-16f5a9fd-ca20-34a4-a3c8-8be3c2e252fc");
        assertThat(CampaignId.named("367").value()).isEqualTo("campaign-cf83fb40-bb6d-3636-82f6-cc52682f849a");
        assertThat(CouponTemplateId.named("367").value()).isEqualTo("template-74afc81d-0e53-3c03-8228-99b87022494c");
        assertThat(GoodsId.named("367").value()).isEqualTo("goods-f893c279-2331-3800-a0f8-e944d84db305");
        assertThat(GoodsSetId.named("367").value()).isEqualTo("goodsset-4009af46-063b-3b34-8a05-f7871ac2cbf3");
        assertThat(GuideId.named("367").value()).isEqualTo("guide-fa366654-75ec-3eb3-9f49-04bea7477c38");
        assertThat(MemberId.named("367").value()).isEqualTo("member-6b82a595-a0e2-3def-897b-c5f46f1a935b");
        assertThat(PurchaseId.named("367").value()).isEqualTo("purchase-510527d7-1893-32af-856b-20f260ac7054");
        assertThat(StoreId.named("367").value()).isEqualTo("store-6a16a1de-3524-34e1-95ad-9f4ac5020305");
    }

    @Test
    void aCouponKnowsItsTemplateAndPiece() {
        CouponTemplateId template = CouponTemplateId.named("1/10000085207");
        CouponId coupon = CouponId.of(template, 4_711);
        assertThat(coupon.template()).isEqualTo(template);
        assertThat(coupon.piece()).isEqualTo(4_711);
        assertThat(new CouponId(coupon.value())).isEqualTo(coupon);
    }

    @Test
    void anAllowanceIsTheSameForTheSameTemplateAndMember() {
        CouponTemplateId template = CouponTemplateId.named("1");
        assertThat(AllowanceId.of(template, MemberId.named("1")))
                .isEqualTo(AllowanceId.of(template, MemberId.named("1")))
                .isNotEqualTo(AllowanceId.of(template, MemberId.named("2")));
    }
}
