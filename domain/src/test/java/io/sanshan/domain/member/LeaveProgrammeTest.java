package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.LI;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.member.MemberCommand.AddTag;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.ChangePhone;
import io.sanshan.domain.member.MemberCommand.ChangeProfile;
import io.sanshan.domain.member.MemberCommand.CompleteErasure;
import io.sanshan.domain.member.MemberCommand.EraseMember;
import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberCommand.IssueWalletLink;
import io.sanshan.domain.member.MemberCommand.LeaveProgramme;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberCommand.ReleaseMember;
import io.sanshan.domain.member.MemberCommand.RemoveTag;
import io.sanshan.domain.member.MemberCommand.RevokeWalletLinks;
import io.sanshan.domain.member.MemberCommand.WithdrawConsent;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.shared.Personal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeaveProgrammeTest {

    private static final List<MemberCommand> EVERY_CHANGE = List.of(
            new BindMember(MEI, LI, BindingReason.HEADQUARTERS),
            new ReleaseMember(MEI, LI, ReleaseReason.GUIDE_RESIGNED),
            new ChangeProfile(MEI, Personal.of("Mei"), null, null, null),
            new ChangePhone(MEI, Personal.of("+15550100")),
            new AddTag(MEI, "likes tea"),
            new RemoveTag(MEI, "likes tea"),
            new GrantConsent(MEI, ConsentChannel.SMS, ConsentPurpose.MARKETING, "2026-1"),
            new WithdrawConsent(MEI, ConsentChannel.SMS, ConsentPurpose.MARKETING),
            new IssueWalletLink(MEI, "hash-2"),
            new RevokeWalletLinks(MEI),
            new LeaveProgramme(MEI));

    static List<MemberCommand> everyChange() {
        return EVERY_CHANGE;
    }

    @Nested
    class Before {

        @Test
        void leavesFromAnySituation() {
            aMember()
                    .boundTo(LI)
                    .tagged("likes tea")
                    .agreedTo(ConsentChannel.SMS, ConsentPurpose.MARKETING, "2026-1")
                    .gotAWalletLink()
                    .when(new LeaveProgramme(MEI))
                    .records(new MemberLeft(MEI));
        }

        @Test
        void leavesWithoutEverHavingDoneAnything() {
            aMember().when(new LeaveProgramme(MEI)).records(new MemberLeft(MEI));
        }
    }

    @Nested
    class Afterwards {

        @ParameterizedTest
        @MethodSource("io.sanshan.domain.member.LeaveProgrammeTest#everyChange")
        void refusesEveryChange(MemberCommand change) {
            aMember()
                    .boundTo(LI)
                    .tagged("likes tea")
                    .agreedTo(ConsentChannel.SMS, ConsentPurpose.MARKETING, "2026-1")
                    .gotAWalletLink()
                    .left()
                    .when(change)
                    .refuses(MemberRefusal.MEMBER_LEFT);
        }

        @Test
        void thatIsEveryCommandButTheOneThatBeginsALife() {
            Set<Class<?>> commands = new HashSet<>(Set.of(MemberCommand.class.getPermittedSubclasses()));
            commands.remove(RegisterMember.class);
            // Who left may be erased as well.
            commands.removeAll(Set.of(EraseMember.class, CompleteErasure.class));
            assertThat(EVERY_CHANGE).map(Object::getClass).containsExactlyInAnyOrderElementsOf(commands);
        }
    }
}
