package io.sanshan.application.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.RecordAudienceServed;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignScheduled;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignsByThemselvesTest {

    private static final CampaignId SPRING = CampaignId.named("spring");
    private static final CouponTemplateId TEN_OFF = CouponTemplateId.named("ten off");
    private static final CouponTemplateId TEA = CouponTemplateId.named("tea");
    private static final Instant OPENS = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-10T00:00:00Z");

    private final CampaignProcesses processes = new CampaignProcesses();

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario approved(ReadModelScenario scenario, CouponDelivery delivery) {
        return scenario.at(Instant.parse("2026-03-01T08:00:00Z"))
                .happened(
                        new CampaignDrafted(
                                SPRING,
                                new CampaignDetails("Spring", "Tea", OPENS, CLOSES, delivery),
                                new Audience.Everyone()),
                        new CouponsChosen(SPRING, List.of(TEN_OFF, TEA)),
                        new CampaignSubmitted(SPRING),
                        new CampaignApproved(SPRING));
    }

    private static ReadModelScenario started(ReadModelScenario scenario, CouponDelivery delivery) {
        return approved(scenario, delivery)
                .at(OPENS)
                .happened(frozen(0, "nobody any more"))
                .happened(frozen(0, "anna", "ben"), frozen(1, "cara"), new CampaignStarted(SPRING, 3));
    }

    private static AudienceFrozen frozen(int part, String... names) {
        return new AudienceFrozen(
                SPRING, part, Arrays.stream(names).map(MemberId::named).toList());
    }

    private void windowTick(ReadModelScenario scenario, String moment) {
        processes.clock.set(moment);
        scenario.bean(WhenItsWindowOpensOrClosesThenStartOrEndTheCampaign.class).tick();
    }

    private void servingTick(ReadModelScenario scenario, String moment) {
        processes.clock.set(moment);
        scenario.bean(WhenCampaignStartedThenIssueItsCoupons.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aScheduledCampaignStartsWhenItsWindowOpens(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            approved(scenario, CouponDelivery.ISSUED_AT_START).happened(new CampaignScheduled(SPRING));
            windowTick(scenario, "2026-03-09T23:59:59Z");
            assertThat(processes.asked).isEmpty();
            windowTick(scenario, "2026-03-10T00:00:01Z");
            windowTick(scenario, "2026-03-10T00:00:02Z");
            assertThat(processes.asked).containsExactly("start " + SPRING + "/start 2026-03-10T00:00:01Z");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCampaignThatWasNotScheduledWaitsForAPerson(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            approved(scenario, CouponDelivery.ISSUED_AT_START);
            windowTick(scenario, "2026-05-01T00:00:00Z");
            assertThat(processes.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStartThatIsRefusedIsTriedAgainUntilTheWindowIsOver(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            approved(scenario, CouponDelivery.ISSUED_AT_START).happened(new CampaignScheduled(SPRING));
            processes.answer = Outcome.refused(Refusal.of(CampaignRefusal.AUDIENCE_EMPTY));
            windowTick(scenario, "2026-03-10T00:00:00Z");
            windowTick(scenario, "2026-03-10T00:05:00Z");
            windowTick(scenario, "2026-04-10T00:00:00Z");
            assertThat(processes.asked)
                    .containsExactly(
                            "start " + SPRING + "/start 2026-03-10T00:00:00Z",
                            "start " + SPRING + "/start 2026-03-10T00:05:00Z",
                            "end " + SPRING + "/end " + CLOSES);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRunningOrPausedCampaignEndsWhenItsWindowCloses(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, CouponDelivery.CLAIMED_BY_MEMBER).happened(new CampaignPaused(SPRING));
            windowTick(scenario, "2026-04-09T23:59:59Z");
            assertThat(processes.asked).isEmpty();
            windowTick(scenario, "2026-04-10T00:00:05Z");
            assertThat(processes.asked).containsExactly("end " + SPRING + "/end " + CLOSES);
            scenario.happened(new CampaignEnded(SPRING));
            windowTick(scenario, "2026-04-10T01:00:00Z");
            assertThat(processes.asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anImportedCampaignIsLeftToItsImport(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario.by(Actor.IMPORT), CouponDelivery.ISSUED_AT_START);
            windowTick(scenario, "2026-05-01T00:00:00Z");
            servingTick(scenario, "2026-05-01T00:00:00Z");
            assertThat(processes.asked).isEmpty();
            assertThat(processes.issued).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsAudienceGetsItsCouponsPartByPart(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            processes.refusals.put(MemberId.named("ben"), CouponRefusal.MEMBER_LIMIT);
            started(scenario, CouponDelivery.ISSUED_AT_START);
            servingTick(scenario, "2026-03-10T00:05:00Z");
            assertThat(processes.issued).hasSize(4).doesNotHaveDuplicates();
            assertThat(processes.sent.commands())
                    .containsExactly(
                            new RecordAudienceServed(SPRING, 0, 2, 2), new RecordAudienceServed(SPRING, 1, 2, 0));

            scenario.happened(new AudienceServed(SPRING, 0, 2, 2), new AudienceServed(SPRING, 1, 2, 0));
            servingTick(scenario, "2026-03-10T01:00:00Z");
            assertThat(processes.issued).hasSize(4);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPartThatWasCutOffIsIssuedAgainUnderTheSameIds(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            processes.refusals.put(MemberId.named("cara"), CouponRefusal.CAMPAIGN_NOT_RUNNING);
            started(scenario, CouponDelivery.ISSUED_AT_START);
            servingTick(scenario, "2026-03-10T00:05:00Z");
            List<String> before = List.copyOf(processes.issued);
            assertThat(before).hasSize(4);
            assertThat(processes.sent.commands()).hasSize(1);

            processes.refusals.clear();
            scenario.happened(new CampaignPaused(SPRING));
            servingTick(scenario, "2026-03-10T01:00:00Z");
            assertThat(processes.issued).hasSize(4);
            scenario.happened(new CampaignResumed(SPRING));
            servingTick(scenario, "2026-03-10T02:00:00Z");
            assertThat(processes.issued.subList(4, 10)).doesNotHaveDuplicates().containsAll(before);
            assertThat(processes.sent.commands()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void headquartersSeesHowFarItIs(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, CouponDelivery.ISSUED_AT_START).happened(new AudienceServed(SPRING, 0, 3, 1));
            assertThat(scenario.table("campaign_serving"))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("parts=2")
                    .containsIgnoringCase("served=1")
                    .containsIgnoringCase("issued=3")
                    .containsIgnoringCase("refused=1");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatMembersClaimIsNotIssued(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, CouponDelivery.CLAIMED_BY_MEMBER);
            servingTick(scenario, "2026-03-10T00:05:00Z");
            assertThat(processes.issued).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatWaitsIsTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            started(scenario, CouponDelivery.ISSUED_AT_START).happened(new AudienceServed(SPRING, 0, 2, 0));
            var due = scenario.table("campaign_due");
            var serving = scenario.table("campaign_serving");
            assertThat(due).hasSize(1);
            scenario.deliverAgain(9);
            assertThat(scenario.table("campaign_due")).isEqualTo(due);
            assertThat(scenario.table("campaign_serving")).isEqualTo(serving);
            scenario.rebuild(3);
            assertThat(scenario.table("campaign_due")).isEqualTo(due);
            assertThat(scenario.table("campaign_serving")).isEqualTo(serving);
        }
    }
}
