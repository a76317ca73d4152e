package io.sanshan.application.member.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.PersonalKeysInMemory;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.process.SentCommands;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberCommand.ReleaseMember;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.ReleaseReason;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MembersToReleaseTest {

    private static final GuideId LI = GuideId.named("li");
    private static final GuideId WANG = GuideId.named("wang");
    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BEN = MemberId.named("ben");
    private static final MemberId CARA = MemberId.named("cara");

    private final SetClock clock = new SetClock("2026-03-03T09:00:00Z");
    private final SentCommands sent = new SentCommands();

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private ReadModelScenario scenario(String kind) {
        return ReadModelScenario.on(
                kind,
                Map.of(
                        Clock.class,
                        clock,
                        CommandSender.class,
                        sent,
                        UniqueKeys.class,
                        new KeysInMemory(),
                        PersonalKeys.class,
                        new PersonalKeysInMemory()),
                "io.sanshan.application.member.process",
                "io.sanshan.application.shared.process");
    }

    private static MemberBound bound(MemberId member, GuideId guide) {
        return new MemberBound(member, guide, null, BindingReason.FIRST);
    }

    private static ReleaseMember release(MemberId member) {
        return new ReleaseMember(member, LI, ReleaseReason.GUIDE_RESIGNED);
    }

    private static void tick(ReadModelScenario scenario) {
        scenario.bean(WhenGuideResignedThenReleaseMembers.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areThoseOfTheGuideWhoLeft(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(bound(ANNA, LI), bound(BEN, LI), bound(CARA, WANG));
            tick(scenario);
            assertThat(sent.commands()).isEmpty();

            scenario.happened(new GuideResigned(LI, null));
            tick(scenario);
            assertThat(sent.commands()).containsExactlyInAnyOrder(release(ANNA), release(BEN));

            scenario.happened(
                    new MemberUnbound(ANNA, LI, ReleaseReason.GUIDE_RESIGNED),
                    new MemberUnbound(BEN, LI, ReleaseReason.GUIDE_RESIGNED));
            clock.set("2026-03-03T10:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areNotThoseWhoWentElsewhereBefore(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(bound(ANNA, LI), bound(BEN, LI), bound(ANNA, WANG), new MemberLeft(BEN))
                    .happened(new GuideResigned(LI, null));
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areAlsoThoseWhoseBindingWasRecordedAMomentLater(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(new GuideResigned(LI, null)).happened(bound(ANNA, LI));
            tick(scenario);
            assertThat(sent.commands()).containsExactly(release(ANNA));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(bound(ANNA, LI), bound(BEN, LI), new GuideResigned(LI, null), bound(CARA, LI))
                    .happened(new MemberUnbound(BEN, LI, ReleaseReason.GUIDE_RESIGNED), bound(BEN, WANG));
            var live = scenario.table("bound_member");
            assertThat(live).hasSize(3);
            assertThat(scenario.deliverAgain(6).table("bound_member")).isEqualTo(live);
            assertThat(scenario.rebuild(2).table("bound_member")).isEqualTo(live);
        }
    }
}
