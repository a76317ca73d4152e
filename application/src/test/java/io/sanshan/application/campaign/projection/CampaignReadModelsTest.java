package io.sanshan.application.campaign.projection;

import static io.sanshan.application.campaign.projection.Campaigns.ALL;
import static io.sanshan.application.campaign.projection.Campaigns.brand;
import static io.sanshan.application.campaign.projection.Campaigns.details;
import static io.sanshan.application.campaign.projection.Campaigns.running;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.campaign.AudienceMembership;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignListing;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.ClaimableCoupon;
import io.sanshan.application.campaign.PushTarget;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignChanged;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.CampaignId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignReadModelsTest {

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theListNarrowsByStatusAndByAPartOfTheName(String database) {
        CampaignId other = CampaignId.named("autumn");
        try (var brand = running(database, CouponDelivery.ISSUED_AT_START, ANNA)
                .happened(new CampaignDrafted(
                        other, details("Autumn 100%", CouponDelivery.ISSUED_AT_START), new Audience.Everyone()))) {
            var campaigns = brand.bean(CampaignQueries.class);
            assertThat(campaigns.list(HEADQUARTERS, CampaignFilter.ALL, ALL).rows())
                    .extracting(CampaignListing::campaign)
                    .containsExactly(other, SPRING);
            assertThat(campaigns
                            .list(HEADQUARTERS, new CampaignFilter(Set.of(), "SPR"), ALL)
                            .rows())
                    .extracting(CampaignListing::campaign)
                    .containsExactly(SPRING);
            assertThat(campaigns
                            .list(HEADQUARTERS, new CampaignFilter(Set.of(), "0%"), ALL)
                            .rows())
                    .extracting(CampaignListing::campaign)
                    .containsExactly(other);
            assertThat(campaigns
                            .list(HEADQUARTERS, new CampaignFilter(Set.of(CampaignStatus.RUNNING), ""), ALL)
                            .rows())
                    .extracting(CampaignListing::campaign)
                    .containsExactly(SPRING);
            assertThat(campaigns
                            .list(HEADQUARTERS, CampaignFilter.ALL, new Slice.Range(0, 1))
                            .more())
                    .isTrue();
            assertThatThrownBy(() -> campaigns.list(MANAGER_OF_NORTH, CampaignFilter.ALL, ALL))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCardIsTheFoldOfItsEvents(String database) {
        Audience audience = new Audience.OfStores(List.of(NORTH, SOUTH));
        try (var brand = brand(database)
                .happened(new CampaignDrafted(SPRING, details("Sprng", CouponDelivery.CLAIMED_BY_MEMBER), audience))
                .happened(new CampaignChanged(SPRING, details("Spring", CouponDelivery.CLAIMED_BY_MEMBER), audience))
                .happened(new CouponsChosen(SPRING, List.of(TEN_OFF)), new CampaignSubmitted(SPRING))) {
            var campaigns = brand.bean(CampaignQueries.class);
            assertThat(campaigns.awaitingApproval(HEADQUARTERS)).hasSize(1);
            brand.happened(new CampaignSentBack(SPRING, "too dear"));
            assertThat(campaigns.awaitingApproval(HEADQUARTERS)).isEmpty();
            CampaignCard card = campaigns.card(HEADQUARTERS, SPRING).orElseThrow();
            assertThat(card.sentBackReason()).isEqualTo("too dear");
            assertThat(card.audience()).isEqualTo(audience);
            assertThat(card.details().name()).isEqualTo("Spring");
            CampaignCard fold = null;
            for (RecordedEvent event : brand.bean(EventLog.class).stream(SPRING.value(), 0)) {
                fold = CampaignCard.evolve(fold, (CampaignEvent) event.payload(), event.occasion());
            }
            assertThat(card).isEqualTo(fold);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAudienceFrozenAnewReplacesTheOneThatWasCutOff(String database) {
        try (var brand = brand(database)
                .happened(
                        new CampaignDrafted(
                                SPRING,
                                details("Spring", CouponDelivery.PUSHED_BY_GUIDE),
                                new Audience.Listed(List.of(ANNA, BEN))),
                        new AudienceFrozen(SPRING, 0, List.of(ANNA, CARA)),
                        new AudienceFrozen(SPRING, 0, List.of(ANNA)),
                        new AudienceFrozen(SPRING, 1, List.of(BEN)))
                .deliverAgain(2)) {
            assertThat(brand.bean(AudienceMembership.class).of(SPRING, List.of(ANNA, BEN, CARA)))
                    .containsExactlyInAnyOrder(ANNA, BEN);
            assertThat(brand.bean(CampaignQueries.class)
                            .card(HEADQUARTERS, SPRING)
                            .orElseThrow()
                            .audienceSize())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P8")
    void aGuidePushesToOwnMembersOfTheAudience(String database) {
        try (var brand = running(database, CouponDelivery.PUSHED_BY_GUIDE, ANNA, BEN)) {
            var campaigns = brand.bean(CampaignQueries.class);
            assertThat(campaigns.pushable(LI_HERSELF))
                    .containsExactly(new PushableCampaign(SPRING, "Spring", "Ten yuan off", UNTIL, 1));
            assertThat(campaigns.pushTargets(LI_HERSELF, SPRING, ALL).rows())
                    .containsExactly(new PushTarget(ANNA, "Anna Bell", false));
            brand.happened(issued(1, ANNA));
            assertThat(campaigns.pushTargets(LI_HERSELF, SPRING, ALL).rows())
                    .containsExactly(new PushTarget(ANNA, "Anna Bell", true));
            brand.happened(new CampaignPaused(SPRING));
            assertThat(campaigns.pushable(LI_HERSELF)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P8")
    void aMemberOfTheAudienceMayClaim(String database) {
        try (var brand = running(database, CouponDelivery.CLAIMED_BY_MEMBER, ANNA)) {
            var campaigns = brand.bean(CampaignQueries.class);
            assertThat(campaigns.claimable(new Caller.OfMember(ANNA)))
                    .containsExactly(new ClaimableCoupon(SPRING, "Spring", "Ten yuan off", TEN_OFF, UNTIL));
            assertThat(campaigns.claimable(new Caller.OfMember(BEN))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatComesAgainIsNotCountedAgainAndARebuildGivesTheSame(String database) {
        List<String> tables = List.of(
                "campaign_card",
                "campaign_audience",
                "campaign_result",
                "campaign_result_member",
                "campaign_result_counted",
                "campaign_result_holder",
                "campaign_result_guide",
                "campaign_result_store");
        try (var brand = running(database, CouponDelivery.ISSUED_AT_START, ANNA, BEN)
                .happened(issued(1, ANNA), issued(2, BEN))
                .happened(redeemed(1, ANNA, NORTH, yuan(1_000)), rejected(1, ANNA, NORTH))
                .happened(new GuideTransferred(LI, NORTH, SOUTH), rolledBack(1, ANNA, NORTH, yuan(1_000)))) {
            var live = tables.stream().map(brand::table).toList();
            assertThat(live).noneMatch(List::isEmpty);
            brand.deliverAgain(6);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
            brand.rebuild(4);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
        }
    }
}
