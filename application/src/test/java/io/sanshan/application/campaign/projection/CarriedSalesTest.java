package io.sanshan.application.campaign.projection;

import static io.sanshan.application.campaign.projection.Campaigns.running;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.GivenBack;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P16")
class CarriedSalesTest {

    private static final CouponTemplateId FREE_TEA = CouponTemplateId.named("free tea");
    private static final CouponId TEA = CouponId.of(FREE_TEA, 1);
    private static final RedemptionId FIRST = RedemptionId.named("first basket");
    private static final RedemptionId SECOND = RedemptionId.named("second basket");

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario spring(String database) {
        return running(database, CouponDelivery.ISSUED_AT_START, ANNA)
                .at(Instant.parse("2026-03-02T04:00:00Z"))
                .happened(
                        issued(1, ANNA),
                        new CouponIssued(TEA, FREE_TEA, 1, SPRING, ANNA, code(99), FROM, UNTIL, IssueWay.CAMPAIGN));
    }

    private static CampaignResults results(ReadModelScenario brand) {
        return brand.bean(CampaignQueries.class).results(HEADQUARTERS, SPRING).orElseThrow();
    }

    private static Counts total(ReadModelScenario brand) {
        return results(brand).totals().counts();
    }

    private static CouponRedeemed redeemed(
            CouponId coupon, RedemptionId redemption, boolean first, Money total, LineDiscount... lines) {
        return new CouponRedeemed(
                coupon,
                coupon.template(),
                SPRING,
                ANNA,
                NORTH,
                redemption,
                List.of(),
                first,
                total,
                new Money(500, total.currency()),
                List.of(lines),
                null,
                false);
    }

    /** Three pieces for a hundred yuan: what one is worth does not come out even. */
    private static LineDiscount threeOfLine(int line) {
        return new LineDiscount(line, null, 3, yuan(10_000), yuan(500));
    }

    private static RedemptionReturned back(CouponId coupon, RedemptionId redemption, int line, int pieces) {
        return new RedemptionReturned(
                coupon,
                coupon.template(),
                SPRING,
                ANNA,
                NORTH,
                redemption,
                yuan(100),
                List.of(new GivenBack(line, pieces, yuan(100))),
                null);
    }

    private static RedemptionRolledBack undone(CouponId coupon, RedemptionId redemption, boolean first, Money total) {
        return new RedemptionRolledBack(
                coupon,
                coupon.template(),
                SPRING,
                ANNA,
                NORTH,
                redemption,
                first,
                total,
                new Money(500, total.currency()),
                null,
                "wrong coupon");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBasketWithTwoCouponsOfTheCampaignIsCountedOnce(String database) {
        try (var brand = spring(database)
                .happened(redeemed(coupon(1), FIRST, true, yuan(12_000)), redeemed(TEA, FIRST, false, yuan(12_000)))) {
            assertThat(total(brand).redeemed()).isEqualTo(2);
            assertThat(total(brand).sales()).containsExactly(yuan(12_000));
            assertThat(results(brand).byTemplate())
                    .extracting(
                            CampaignResults.OfTemplate::template,
                            line -> line.counts().redeemed(),
                            line -> line.counts().sales())
                    .containsExactlyInAnyOrder(
                            tuple(TEN_OFF, 1L, List.of(yuan(12_000))), tuple(FREE_TEA, 1L, List.of()));
            assertThat(results(brand).byStore())
                    .filteredOn(line -> NORTH.equals(line.store()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.counts().sales()).containsExactly(yuan(12_000)));
            assertThat(results(brand).byGuide())
                    .filteredOn(line -> LI.equals(line.guide()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.counts().sales()).containsExactly(yuan(12_000)));
            assertThat(results(brand).byDay())
                    .filteredOn(line -> line.day().equals(LocalDate.of(2026, 3, 2)))
                    .singleElement()
                    .satisfies(line -> assertThat(line.counts().sales()).containsExactly(yuan(12_000)));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBasketThatIsRedeemedOnTwiceIsCountedForEachRedemption(String database) {
        try (var brand = spring(database)
                .happened(redeemed(coupon(1), FIRST, true, yuan(12_000)), redeemed(TEA, SECOND, true, yuan(12_000)))) {
            assertThat(total(brand).sales()).containsExactly(yuan(24_000));
            brand.happened(undone(TEA, SECOND, true, yuan(12_000)));
            assertThat(total(brand).sales()).containsExactly(yuan(12_000));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCouponThatIsUsedAgainCarriesEachOfItsBaskets(String database) {
        try (var brand = spring(database)
                .happened(
                        redeemed(coupon(1), FIRST, true, yuan(12_000)),
                        redeemed(coupon(1), SECOND, true, yuan(3_000)))) {
            assertThat(total(brand).sales()).containsExactly(yuan(15_000));
            brand.happened(undone(coupon(1), FIRST, true, yuan(12_000)));
            assertThat(total(brand).sales()).containsExactly(yuan(3_000));
            assertThat(total(brand).standing()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goodsThatComeBackAreTakenOffOnceAndTheRestIsRolledBack(String database) {
        try (var brand = spring(database)
                .happened(
                        redeemed(coupon(1), FIRST, true, yuan(12_000), threeOfLine(2)),
                        redeemed(TEA, FIRST, false, yuan(12_000), threeOfLine(2)))
                .happened(back(coupon(1), FIRST, 2, 1), back(TEA, FIRST, 2, 1))) {
            assertThat(total(brand).sales()).containsExactly(yuan(12_000 - 3_333));
            brand.happened(back(coupon(1), FIRST, 2, 2));
            assertThat(total(brand).sales()).containsExactly(yuan(2_000));
            brand.happened(undone(coupon(1), FIRST, true, yuan(12_000)), undone(TEA, FIRST, false, yuan(12_000)));
            assertThat(total(brand).sales()).containsExactly(yuan(0));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void currenciesStayApart(String database) {
        Money dollars = new Money(4_000, "USD");
        try (var brand = spring(database)
                .happened(redeemed(coupon(1), FIRST, true, yuan(12_000)), redeemed(TEA, SECOND, true, dollars))) {
            assertThat(total(brand).sales()).containsExactly(yuan(12_000), dollars);
            assertThat(total(brand).discounts()).containsExactly(yuan(500), new Money(500, "USD"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBasketThatNobodyKnowsCarriesNothing(String database) {
        try (var brand = spring(database)
                .happened(io.sanshan.application.shared.projection.Brand.redeemed(1, ANNA, NORTH, null))
                .happened(rolledBack(1, ANNA, NORTH, null))) {
            assertThat(total(brand).sales()).isEmpty();
            assertThat(total(brand).rolledBack()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void campaignsStandBesideEachOther(String database) {
        try (var brand = spring(database).happened(redeemed(coupon(1), FIRST, true, yuan(12_000)))) {
            assertThat(brand.bean(CampaignQueries.class)
                            .totals(HEADQUARTERS, new Slice.Range(0, 10))
                            .rows())
                    .singleElement()
                    .isEqualTo(
                            new CampaignTotals(SPRING, "Spring", results(brand).totals()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatExpiredOrWasTakenBackIsCounted(String database) {
        try (var brand = spring(database)
                .happened(
                        new CouponExpired(coupon(1), SPRING, ANNA), new CouponVoided(TEA, SPRING, ANNA, "misprint"))) {
            assertThat(total(brand).expired()).isEqualTo(1);
            assertThat(total(brand).voided()).isEqualTo(1);
            assertThat(results(brand).byTemplate())
                    .extracting(
                            CampaignResults.OfTemplate::template,
                            line -> line.counts().expired(),
                            line -> line.counts().voided())
                    .containsExactlyInAnyOrder(tuple(TEN_OFF, 1L, 0L), tuple(FREE_TEA, 0L, 1L));
        }
    }
}
