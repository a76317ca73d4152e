package io.sanshan.application.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.RecordBirthdaysServed;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.BirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P8")
class BirthdaysToKeepTest {

    private static final CampaignId CAKE = CampaignId.named("cake");
    private static final CouponTemplateId SLICE = CouponTemplateId.named("slice");
    private static final MemberId ANNA = MemberId.named("anna");
    private static final Instant LONG_AGO = Instant.parse("2025-06-01T10:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-03-10T10:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-10T00:00:00Z");

    private final CampaignProcesses processes = new CampaignProcesses();

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario started(ReadModelScenario scenario) {
        return scenario.at(OPENS)
                .happened(
                        new CampaignDrafted(
                                CAKE,
                                new CampaignDetails("Cake", "Tea", OPENS, CLOSES, CouponDelivery.ON_BIRTHDAY),
                                new Audience.Everyone()),
                        new CouponsChosen(CAKE, List.of(SLICE)),
                        new CampaignSubmitted(CAKE),
                        new CampaignApproved(CAKE),
                        new CampaignStarted(CAKE, 0));
    }

    private static MemberRegistered registered(MemberId member, @Nullable String birthday) {
        return new MemberRegistered(
                member,
                Personal.of("Some Body"),
                null,
                birthday == null ? null : Personal.of(birthday),
                JoinSource.STORE,
                null);
    }

    private static ReadModelScenario born(ReadModelScenario scenario, MemberId member, @Nullable String birthday) {
        return scenario.at(LONG_AGO).happened(registered(member, birthday));
    }

    private static MonthDay givenOn(ReadModelScenario scenario, MemberId member) {
        return MonthDay.parse(String.valueOf(scenario.jdbc()
                .queryForObject("select given_on from birthday where id = ?", String.class, member.value())));
    }

    private static String id(MemberId member, int year) {
        return SLICE.value() + '/' + member.value() + "/birthday-" + year;
    }

    private void tick(ReadModelScenario scenario, String moment) {
        processes.clock.set(moment);
        scenario.bean(WhenItIsHerBirthdayThenIssueHerCoupons.class).tick();
    }

    /** Goes through the days as the log would tell of them. */
    private void keep(ReadModelScenario scenario, LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            tick(scenario, day + "T10:00:30Z");
            RecordBirthdaysServed told =
                    (RecordBirthdaysServed) processes.sent.commands().getLast();
            assertThat(told.day()).isEqualTo(day);
            scenario.at(processes.clock.instant())
                    .happened(new BirthdaysServed(CAKE, day, told.issued(), told.refused()));
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachGetsHersOnADayOfHerOwnInTheWeekBefore(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            List<MemberId> members = IntStream.range(0, 40)
                    .mapToObj(i -> MemberId.named("member " + i))
                    .toList();
            members.forEach(member -> born(scenario, member, "1990-04-20"));
            born(scenario, MemberId.named("another day"), "1990-06-20");
            Set<MonthDay> days = new HashSet<>();
            members.forEach(member -> days.add(givenOn(scenario, member)));
            assertThat(days).hasSize(8).allSatisfy(day -> assertThat(day)
                    .isBetween(MonthDay.of(4, 13), MonthDay.of(4, 20)));

            started(scenario);
            keep(scenario, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 12));
            assertThat(processes.issued).isEmpty();
            keep(scenario, LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 21));
            assertThat(processes.issued)
                    .containsExactlyInAnyOrderElementsOf(
                            members.stream().map(member -> id(member, 2026)).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoseDayWasJustBeforeTheStartGetsHersAtTheStart(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            List<MemberId> tomorrow = IntStream.range(0, 12)
                    .mapToObj(i -> MemberId.named("member " + i))
                    .toList();
            tomorrow.forEach(member -> born(scenario, member, "1990-03-11"));
            born(scenario, ANNA, "1990-03-09");
            started(scenario);
            keep(scenario, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12));
            assertThat(processes.issued)
                    .containsExactlyInAnyOrderElementsOf(
                            tomorrow.stream().map(member -> id(member, 2026)).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noDayIsLookedAtBeforeNine(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            born(scenario, ANNA, "1990-03-11");
            started(scenario).happened(new BirthdaysServed(CAKE, LocalDate.of(2026, 3, 10), 0, 0));
            tick(scenario, "2026-03-11T08:59:59Z");
            assertThat(processes.sent.commands()).isEmpty();
            tick(scenario, "2026-03-11T09:00:00Z");
            assertThat(processes.sent.commands()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void daysWithoutANodeAreMadeUpFor(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            born(scenario, ANNA, "1990-03-25");
            started(scenario);
            tick(scenario, "2026-03-31T10:00:00Z");
            assertThat(processes.sent.commands())
                    .hasSize(22)
                    .endsWith(new RecordBirthdaysServed(CAKE, LocalDate.of(2026, 3, 31), 0, 0));
            assertThat(processes.issued).containsExactly(id(ANNA, 2026));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatPassedInAPauseIsLeftOutAndWhatIsStillToComeIsNot(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            MemberId passed = MemberId.named("passed");
            MemberId toCome = MemberId.named("to come");
            born(scenario, passed, "1990-03-20");
            born(scenario, toCome, "1990-03-22");
            started(scenario)
                    .happened(new BirthdaysServed(CAKE, LocalDate.of(2026, 3, 10), 0, 0))
                    .happened(new CampaignPaused(CAKE));
            tick(scenario, "2026-03-20T10:00:00Z");
            assertThat(processes.issued).isEmpty();
            scenario.at(Instant.parse("2026-03-21T11:00:00Z")).happened(new CampaignResumed(CAKE));
            keep(scenario, LocalDate.of(2026, 3, 21), LocalDate.of(2026, 3, 22));
            assertThat(processes.issued).containsExactly(id(toCome, 2026));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDayThatWasCutOffIsGoneThroughAgainUnderTheSameIds(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            MemberId ben = MemberId.named("ben");
            born(scenario, ANNA, "1990-03-10");
            born(scenario, ben, "1990-03-10");
            processes.refusals.put(ben, CouponRefusal.CAMPAIGN_NOT_RUNNING);
            started(scenario);
            tick(scenario, "2026-03-10T10:05:00Z");
            assertThat(processes.sent.commands()).isEmpty();
            processes.refusals.clear();
            processes.refusals.put(ben, CouponRefusal.SOLD_OUT);
            tick(scenario, "2026-03-10T11:05:00Z");
            assertThat(new HashSet<>(processes.issued)).containsExactly(id(ANNA, 2026));
            assertThat(processes.sent.commands())
                    .containsExactly(new RecordBirthdaysServed(CAKE, LocalDate.of(2026, 3, 10), 1, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoHadItOrIsNotOfTheAudienceIsNotCounted(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            MemberId ben = MemberId.named("ben");
            born(scenario, ANNA, "1990-03-10");
            born(scenario, ben, "1990-03-10");
            processes.refusals.put(ANNA, CouponRefusal.SOURCE_GIVEN);
            processes.refusals.put(ben, CouponRefusal.NOT_IN_AUDIENCE);
            started(scenario);
            tick(scenario, "2026-03-10T10:05:00Z");
            assertThat(processes.sent.commands())
                    .containsExactly(new RecordBirthdaysServed(CAKE, LocalDate.of(2026, 3, 10), 0, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anImportedCampaignIsLeftToItsImport(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            born(scenario, ANNA, "1990-03-10");
            started(scenario.by(Actor.IMPORT));
            tick(scenario, "2026-03-10T10:05:00Z");
            assertThat(processes.sent.commands()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aBirthdayMovesAndIsForgotten(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            MemberId ben = MemberId.named("ben");
            born(scenario, ANNA, "1990-03-20");
            born(scenario, ben, "1990-03-20");
            MonthDay before = givenOn(scenario, ANNA);
            scenario.at(Instant.parse("2026-03-19T10:00:00Z"))
                    .happened(new ProfileChanged(ANNA, null, Personal.of("1991-03-20"), null, null));
            assertThat(givenOn(scenario, ANNA)).isEqualTo(before);
            scenario.happened(new ProfileChanged(ANNA, Personal.of("Anna"), null, null, null));
            assertThat(givenOn(scenario, ANNA)).isEqualTo(before);
            scenario.happened(new ProfileChanged(ANNA, null, Personal.of("1991-08-20"), null, null));
            assertThat(givenOn(scenario, ANNA)).isBetween(MonthDay.of(8, 13), MonthDay.of(8, 20));
            scenario.happened(new MemberLeft(ANNA)).happened(new MemberErased(ben, ErasureReason.PERSON_REQUEST));
            assertThat(scenario.table("birthday")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsKeptIsTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = processes.scenario(kind)) {
            born(scenario, ANNA, "1990-03-20");
            born(scenario, MemberId.named("nobody asked"), null);
            started(scenario)
                    .happened(new BirthdaysServed(CAKE, LocalDate.of(2026, 3, 10), 2, 0))
                    .happened(new CampaignPaused(CAKE))
                    .at(Instant.parse("2026-03-15T11:00:00Z"))
                    .happened(new CampaignResumed(CAKE));
            var campaigns = scenario.table("birthday_campaign");
            var birthdays = scenario.table("birthday");
            assertThat(birthdays).hasSize(1);
            scenario.deliverAgain(9);
            assertThat(scenario.table("birthday_campaign")).isEqualTo(campaigns);
            assertThat(scenario.table("birthday")).isEqualTo(birthdays);
            scenario.rebuild(3);
            assertThat(scenario.table("birthday_campaign")).isEqualTo(campaigns);
            assertThat(scenario.table("birthday")).isEqualTo(birthdays);
        }
    }
}
