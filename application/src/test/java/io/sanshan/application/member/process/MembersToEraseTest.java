package io.sanshan.application.member.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.PersonalKeysInMemory;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.application.shared.process.SentCommands;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand.CompleteErasure;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.shared.Personal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MembersToEraseTest {

    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BEN = MemberId.named("ben");
    private static final String PHONE = "+15550100123";

    private final SetClock clock = new SetClock("2026-03-03T09:00:00Z");
    private final SentCommands sent = new SentCommands();
    private final KeysInMemory uniqueKeys = new KeysInMemory();
    private final PersonalKeysInMemory personalKeys = new PersonalKeysInMemory();

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private ReadModelScenario scenario(String kind, CommandSender sender) {
        return ReadModelScenario.on(
                kind,
                Map.of(
                        Clock.class,
                        clock,
                        CommandSender.class,
                        sender,
                        UniqueKeys.class,
                        uniqueKeys,
                        PersonalKeys.class,
                        personalKeys),
                "io.sanshan.application.member.process",
                "io.sanshan.application.shared.process");
    }

    private static MemberRegistered registered(MemberId member) {
        return new MemberRegistered(
                member, Personal.of("Anna"), Personal.of(PHONE), null, JoinSource.HEADQUARTERS, null);
    }

    private static MemberErased erased(MemberId member) {
        return new MemberErased(member, ErasureReason.PERSON_REQUEST);
    }

    private static void tick(ReadModelScenario scenario) {
        scenario.bean(WhenMemberErasedThenDestroyHerKey.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void loseKeyAndPhoneAndThenTheLogSaysSo(String kind) {
        uniqueKeys.confirm(Kind.MEMBER_PHONE, "+15550100124", ANNA.value());
        try (ReadModelScenario scenario = scenario(kind, sent)) {
            scenario.happened(registered(ANNA), registered(BEN), new PhoneChanged(ANNA, Personal.of("+15550100124")));
            scenario.happened(
                    new ProfileChanged(ANNA, null, null, null, Personal.of("a note")),
                    new WalletLinkIssued(ANNA, "hash"));
            tick(scenario);
            assertThat(sent.commands()).isEmpty();

            scenario.happened(erased(ANNA));
            tick(scenario);
            assertThat(personalKeys.isDestroyed(ANNA.value())).isTrue();
            assertThat(personalKeys.isDestroyed(BEN.value())).isFalse();
            assertThat(uniqueKeys.owner(Kind.MEMBER_PHONE, "+15550100124")).isEmpty();
            CompleteErasure completed = new CompleteErasure(ANNA, PersonalKeysInMemory.DESTROYED_AT, 4, true, 1);
            assertThat(sent.commands()).containsExactly(completed);

            scenario.happened(new ErasureCompleted(ANNA, completed.keyDestroyedAt(), 4, true, 1));
            clock.set("2026-03-03T10:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoHadLeftHadNoPhoneAndNoLinkAnyMore(String kind) {
        try (ReadModelScenario scenario = scenario(kind, sent)) {
            scenario.happened(registered(ANNA), new WalletLinkIssued(ANNA, "hash"), new MemberLeft(ANNA), erased(ANNA));
            tick(scenario);
            assertThat(sent.commands())
                    .containsExactly(new CompleteErasure(ANNA, PersonalKeysInMemory.DESTROYED_AT, 2, false, 0));
        }
    }

    /** The process ends between two steps: the row is due again, and what comes out is the same. */
    @ParameterizedTest
    @MethodSource("kinds")
    void areTakenUpAgainWithTheSameOutcome(String kind) {
        uniqueKeys.confirm(Kind.MEMBER_PHONE, PHONE, ANNA.value());
        AtomicInteger tries = new AtomicInteger();
        CommandSender failing = (command, occasion) -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("the log cannot be reached");
            }
            return sent.send(command, occasion);
        };
        try (ReadModelScenario scenario = scenario(kind, failing)) {
            scenario.happened(registered(ANNA), erased(ANNA));
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
            scenario.keyDestroyed(ANNA.value());

            clock.set("2026-03-03T09:02:00Z");
            tick(scenario);
            assertThat(sent.commands())
                    .containsExactly(new CompleteErasure(ANNA, PersonalKeysInMemory.DESTROYED_AT, 2, true, 0));
            assertThat(sent.send(sent.commands().getFirst(), sent.occasions().getFirst()))
                    .isEqualTo(Outcome.done());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = scenario(kind, sent)) {
            scenario.happened(registered(ANNA), registered(BEN), erased(ANNA), erased(BEN))
                    .happened(new ErasureCompleted(BEN, clock.instant(), 2, true, 0));
            var live = scenario.table("member_to_erase");
            assertThat(live).hasSize(2);
            assertThat(scenario.deliverAgain(3).table("member_to_erase")).isEqualTo(live);
            assertThat(scenario.rebuild(2).table("member_to_erase")).isEqualTo(live);
        }
    }
}
