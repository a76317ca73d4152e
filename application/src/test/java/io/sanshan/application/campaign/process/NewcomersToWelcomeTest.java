package io.sanshan.application.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P8")
class NewcomersToWelcomeTest {

    private static final CampaignId WELCOME = CampaignId.named("welcome");
    private static final CouponTemplateId TEN_OFF = CouponTemplateId.named("ten off");
    private static final CouponTemplateId TEA = CouponTemplateId.named("tea");
    private static final StoreId NORTH = StoreId.named("north");
    private static final StoreId SOUTH = StoreId.named("south");
    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BEN = MemberId.named("ben");
    private static final Instant OPENS = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-10T00:00:00Z");
    private static final Instant WITHIN = Instant.parse("2026-03-12T10:00:00Z");

    private final CampaignProcesses processes = new CampaignProcesses();

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario started(ReadModelScenario scenario, Audience audience) {
        return scenario.at(OPENS)
                .happened(
                        new CampaignDrafted(
                                WELCOME,
                                new CampaignDetails("Welcome", "Tea", OPENS, CLOSES, CouponDelivery.ON_REGISTRATION),
                                audience),
                        new CouponsChosen(WELCOME, List.of(TEN_OFF, TEA)),
                        new CampaignSubmitted(WELCOME),
                        new CampaignApproved(WELCOME),
                        new CampaignStarted(WELCOME, 0));
    }

    private static MemberRegistered registered(MemberId member, @Nullable StoreId store) {
        return new MemberRegistered(member, Personal.of("Some Body"), null, null, JoinSource.STORE, store);
    }

    private static CouponIssued issued(CouponTemplateId template, MemberId member, IssueWay way) {
        return new CouponIssued(
                CouponId.of(template, 1),
                template,
                1,
                WELCOME,
                member,
                new CouponCode("0000000000000001"),
                OPENS,
                CLOSES,
                way);
    }

    private static String id(CouponTemplateId template, MemberId member) {
        return template.value() + '~' + member.value() + "/registered";
    }

    private void tick(ReadModelScenario scenario, String moment) {
        processes.clock.set(moment);
        scenario.bean(WhenMemberRegisteredThenIssueHerCoupons.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoRegistersGetsOneCouponOfEachTemplate(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            scenario.at(OPENS.minusSeconds(1)).happened(registered(BEN, NORTH));
            started(scenario, new Audience.Everyone()).at(WITHIN).happened(registered(ANNA, null));
            tick(scenario, "2026-03-12T10:00:01Z");
            assertThat(processes.issued).containsExactlyInAnyOrder(id(TEN_OFF, ANNA), id(TEA, ANNA));

            scenario.happened(
                    issued(TEN_OFF, ANNA, IssueWay.REGISTRATION), issued(TEA, ANNA, IssueWay.PUSHED_BY_GUIDE));
            tick(scenario, "2026-03-12T11:00:00Z");
            assertThat(processes.issued)
                    .as("what a guide pushed is another one")
                    .hasSize(3)
                    .last()
                    .isEqualTo(id(TEA, ANNA));
            scenario.happened(issued(TEA, ANNA, IssueWay.REGISTRATION));
            assertThat(scenario.table("newcomer")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ofAStoreOnlyThoseOfTheStore(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, new Audience.OfStores(List.of(NORTH)))
                    .at(WITHIN)
                    .happened(registered(ANNA, SOUTH), registered(BEN, NORTH))
                    .happened(registered(MemberId.named("of no store"), null));
            tick(scenario, "2026-03-12T10:00:01Z");
            assertThat(processes.issued).containsExactlyInAnyOrder(id(TEN_OFF, BEN), id(TEA, BEN));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anImportTellsOfNobodyNew(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, new Audience.Everyone())
                    .at(WITHIN)
                    .by(Actor.IMPORT)
                    .happened(registered(ANNA, NORTH));
            assertThat(scenario.table("newcomer")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void outsideOfItsWindowNobodyIsNew(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, new Audience.Everyone()).at(CLOSES).happened(registered(ANNA, NORTH));
            assertThat(scenario.table("newcomer")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPauseKeepsThemWaitingAndTheEndForgetsThem(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, new Audience.Everyone())
                    .at(WITHIN)
                    .happened(registered(ANNA, NORTH), new CampaignPaused(WELCOME), registered(BEN, NORTH));
            tick(scenario, "2026-03-12T10:00:01Z");
            assertThat(processes.issued).isEmpty();
            scenario.at(WITHIN.plusSeconds(60)).happened(new CampaignResumed(WELCOME));
            tick(scenario, "2026-03-12T10:02:00Z");
            assertThat(processes.issued)
                    .as("who registered in a pause found no campaign")
                    .containsExactlyInAnyOrder(id(TEN_OFF, ANNA), id(TEA, ANNA));
            scenario.happened(new CampaignEnded(WELCOME));
            assertThat(scenario.table("newcomer")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatCannotBeHadIsTriedAgainAnHourLater(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            processes.refusals.put(ANNA, CouponRefusal.SOLD_OUT);
            started(scenario, new Audience.Everyone()).at(WITHIN).happened(registered(ANNA, NORTH));
            tick(scenario, "2026-03-12T10:00:01Z");
            processes.refusals.clear();
            tick(scenario, "2026-03-12T10:59:59Z");
            assertThat(processes.issued).isEmpty();
            tick(scenario, "2026-03-12T11:00:02Z");
            assertThat(processes.issued).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoHasLeftWaitsForNothing(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, new Audience.Everyone())
                    .at(WITHIN)
                    .happened(registered(ANNA, NORTH))
                    .happened(new MemberLeft(ANNA));
            assertThat(scenario.table("newcomer")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoWaitsIsTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, new Audience.Everyone())
                    .at(WITHIN)
                    .happened(registered(ANNA, NORTH), registered(BEN, SOUTH))
                    .happened(issued(TEA, BEN, IssueWay.REGISTRATION));
            var newcomers = scenario.table("newcomer");
            var campaigns = scenario.table("welcoming_campaign");
            assertThat(newcomers).hasSize(3);
            scenario.deliverAgain(8);
            assertThat(scenario.table("newcomer")).isEqualTo(newcomers);
            assertThat(scenario.table("welcoming_campaign")).isEqualTo(campaigns);
            scenario.rebuild(3);
            assertThat(scenario.table("newcomer")).isEqualTo(newcomers);
            assertThat(scenario.table("welcoming_campaign")).isEqualTo(campaigns);
        }
    }
}
