package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.LI;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.WANG;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.member.MemberCommand.ReleaseMember;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReleaseMemberTest {

    private static ReleaseMember release(GuideId guide) {
        return new ReleaseMember(MEI, guide, ReleaseReason.GUIDE_RESIGNED);
    }

    @Nested
    class BoundToThatGuide {

        @Test
        void fallsToThePoolEvenWhileProtected() {
            aMember().boundTo(LI).when(release(LI)).records(new MemberUnbound(MEI, LI, ReleaseReason.GUIDE_RESIGNED));
        }
    }

    @Nested
    class NotBoundToThatGuide {

        @Test
        void staysWithTheGuideWhoTookOverSince() {
            aMember().boundTo(LI).boundTo(WANG).when(release(LI)).refuses(MemberRefusal.NOT_BOUND_TO_GUIDE, LI);
        }

        @Test
        void refusesWhoNeverHadAGuide() {
            aMember().when(release(LI)).refuses(MemberRefusal.NOT_BOUND_TO_GUIDE, LI);
        }

        @Test
        void refusesTheSecondTime() {
            aMember()
                    .boundTo(LI)
                    .fallenToThePoolFrom(LI)
                    .when(release(LI))
                    .refuses(MemberRefusal.NOT_BOUND_TO_GUIDE, LI);
        }
    }
}
