package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.LI;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.member.MemberCommand.CompleteErasure;
import io.sanshan.domain.member.MemberCommand.EraseMember;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EraseMemberTest {

    private static final Instant DESTROYED = Instant.parse("2026-03-04T05:06:07Z");
    private static final EraseMember ERASE = new EraseMember(MEI, ErasureReason.PERSON_REQUEST);
    private static final CompleteErasure COMPLETE = new CompleteErasure(MEI, DESTROYED, 4, true, 1);

    static List<MemberCommand> everyChange() {
        List<MemberCommand> changes = new ArrayList<>(LeaveProgrammeTest.everyChange());
        changes.add(ERASE);
        return changes;
    }

    @Nested
    class Before {

        @ParameterizedTest
        @EnumSource
        void erasesWhoOnlyRegistered(ErasureReason reason) {
            aMember().when(new EraseMember(MEI, reason)).records(new MemberErased(MEI, reason));
        }

        @Test
        void erasesWhoIsBoundAndHasAgreedAndHoldsLinks() {
            aMember()
                    .boundTo(LI)
                    .tagged("likes tea")
                    .agreedTo(ConsentChannel.SMS, ConsentPurpose.MARKETING, "2026-1")
                    .gotAWalletLink()
                    .when(ERASE)
                    .records(new MemberErased(MEI, ErasureReason.PERSON_REQUEST));
        }

        @Test
        void erasesWhoLeft() {
            aMember().left().when(ERASE).records(new MemberErased(MEI, ErasureReason.PERSON_REQUEST));
        }

        @Test
        void completesNothingThatNobodyAskedFor() {
            aMember().when(COMPLETE).refuses(MemberRefusal.MEMBER_NOT_ERASED);
        }
    }

    @Nested
    class Afterwards {

        @ParameterizedTest
        @MethodSource("io.sanshan.domain.member.EraseMemberTest#everyChange")
        void refusesEveryChange(MemberCommand change) {
            aMember()
                    .boundTo(LI)
                    .tagged("likes tea")
                    .agreedTo(ConsentChannel.SMS, ConsentPurpose.MARKETING, "2026-1")
                    .gotAWalletLink()
                    .erased()
                    .when(change)
                    .refuses(MemberRefusal.MEMBER_ERASED);
        }

        @ParameterizedTest
        @MethodSource("io.sanshan.domain.member.EraseMemberTest#everyChange")
        void refusesEveryChangeOfWhoHadLeft(MemberCommand change) {
            aMember().left().erased().when(change).refuses(MemberRefusal.MEMBER_ERASED);
        }

        @Test
        void thatIsEveryCommandButTheFirstAndTheLast() {
            Set<Class<?>> commands = new HashSet<>(Set.of(MemberCommand.class.getPermittedSubclasses()));
            commands.removeAll(Set.of(RegisterMember.class, CompleteErasure.class));
            assertThat(everyChange()).map(Object::getClass).containsExactlyInAnyOrderElementsOf(commands);
        }

        @Test
        void completesOnce() {
            aMember().erased().when(COMPLETE).records(new ErasureCompleted(MEI, DESTROYED, 4, true, 1));
            aMember()
                    .erased()
                    .given(new ErasureCompleted(MEI, DESTROYED, 4, true, 1))
                    .when(COMPLETE)
                    .refuses(MemberRefusal.ERASURE_COMPLETED);
        }
    }
}
