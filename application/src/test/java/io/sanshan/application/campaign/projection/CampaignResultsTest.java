package io.sanshan.application.campaign.projection;

import static io.sanshan.application.campaign.projection.Campaigns.brand;
import static io.sanshan.application.campaign.projection.Campaigns.running;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignResultsTest {

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void resultsCountForGuideAndStoreOfTheMemberElseForTheStoreOfTheRedemption(String database) {
        try (var brand = running(database, CouponDelivery.ISSUED_AT_START, ANNA, BEN, CARA)
                .happened(issued(1, ANNA), issued(2, BEN), issued(3, CARA), claimed(4, ANNA))
                .happened(
                        redeemed(1, ANNA, SOUTH, yuan(1_000)),
                        redeemed(4, ANNA, NORTH, null),
                        redeemed(3, CARA, SOUTH, yuan(300)),
                        rejected(1, ANNA, SOUTH))) {
            CampaignResults results = results(brand);
            assertThat(results.totals().audience()).isEqualTo(3);
            assertThat(results.totals().redeemingMembers()).isEqualTo(2);
            assertThat(results.totals().rate()).isEqualTo(2.0 / 3);
            assertThat(results.totals().counts())
                    .isEqualTo(new CampaignResults.Counts(3, 1, 3, 0, 1, 0, 0, List.of(yuan(1_300)), List.of()));
            assertThat(results.byStore())
                    .extracting(
                            CampaignResults.OfStore::name, line -> line.counts().redeemed())
                    .contains(tuple("North", 2L), tuple("South", 1L));
            assertThat(results.byGuide())
                    .extracting(
                            CampaignResults.OfGuide::name, line -> line.counts().redeemed())
                    .containsExactly(tuple("Li Na", 2L), tuple(null, 1L), tuple("Wang Wei", 0L));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void whereMembersComeLaterThoseAreTargetedWhoCame(String database) {
        try (var brand = running(database, CouponDelivery.ON_REGISTRATION)
                .happened(issued(1, ANNA), issued(2, ANNA), issued(3, CARA))
                .happened(redeemed(1, ANNA, NORTH, null))) {
            CampaignResults.Totals totals = results(brand).totals();
            assertThat(totals.audience()).isEqualTo(2);
            assertThat(totals.rate()).isEqualTo(0.5);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void whereMostRedemptionsStandComesFirst(String database) {
        try (var brand = running(database, CouponDelivery.ISSUED_AT_START, ANNA, CARA)
                .happened(issued(1, ANNA), issued(3, CARA), issued(4, ANNA))
                .happened(
                        redeemed(1, ANNA, NORTH, null), redeemed(4, ANNA, NORTH, null), redeemed(3, CARA, SOUTH, null))
                .happened(rolledBack(1, ANNA, NORTH, null), rolledBack(4, ANNA, NORTH, null))) {
            assertThat(results(brand).byStore())
                    .extracting(
                            CampaignResults.OfStore::name, line -> line.counts().redeemed(), line -> line.counts()
                                    .standing())
                    .startsWith(tuple("South", 1L, 1L))
                    .contains(tuple("North", 2L, 0L));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void aDayIsTheDayOfTheStore(String database) {
        // Nine in the evening of the first in New York is the second in Shanghai.
        try (var brand = running(database, CouponDelivery.ISSUED_AT_START, ANNA, BEN)
                .at(Instant.parse("2026-03-02T02:00:00Z"))
                .happened(issued(1, ANNA), issued(2, BEN))) {
            assertThat(results(brand).byDay())
                    .extracting(CampaignResults.OfDay::day)
                    .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void aMemberIsARedeemingOneWhileARedemptionStands(String database) {
        try (var brand = running(database, CouponDelivery.ISSUED_AT_START, ANNA)
                .happened(issued(1, ANNA), issued(2, ANNA))
                .happened(redeemed(1, ANNA, NORTH, yuan(1_000)), redeemed(2, ANNA, NORTH, yuan(1_000)))
                .happened(rolledBack(1, ANNA, NORTH, yuan(1_000)))) {
            assertThat(results(brand).totals().redeemingMembers()).isEqualTo(1);
            brand.happened(rolledBack(2, ANNA, NORTH, yuan(1_000)));
            CampaignResults.Totals totals = results(brand).totals();
            assertThat(totals.redeemingMembers()).isZero();
            assertThat(totals.rate()).isZero();
            assertThat(totals.counts().rolledBack()).isEqualTo(2);
            assertThat(totals.counts().discounts()).containsExactly(yuan(0));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void resultsOfManyGuidesAndDaysTakeNoMoreStatementsThanOfFew(String database) {
        try (var brand =
                running(database, CouponDelivery.ISSUED_AT_START, ANNA, BEN).happened(issued(1, ANNA))) {
            long few = brand.statements(() -> results(brand));
            for (int piece = 2; piece < 20; piece++) {
                GuideId guide = GuideId.named("guide " + piece);
                MemberId member = MemberId.named("member " + piece);
                brand.at(FROM.plus(piece, ChronoUnit.DAYS))
                        .happened(
                                new GuideHired(guide, Personal.of("Guide"), null, "G" + piece),
                                registered(member, "Member", JoinSource.STORE, NORTH),
                                new MemberBound(member, guide, NORTH, BindingReason.FIRST),
                                issued(piece, member));
            }
            assertThat(results(brand).byGuide()).hasSize(19);
            assertThat(brand.statements(() -> results(brand))).isEqualTo(few).isPositive();
        }
    }

    private static CampaignResults results(ReadModelScenario brand) {
        return brand.bean(CampaignQueries.class).results(HEADQUARTERS, SPRING).orElseThrow();
    }
}
