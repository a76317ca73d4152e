package io.sanshan.domain.member;

import static io.sanshan.domain.member.BindingReason.FIRST;
import static io.sanshan.domain.member.BindingReason.HEADQUARTERS;
import static io.sanshan.domain.member.BindingReason.MEMBER_REQUEST;
import static io.sanshan.domain.member.MemberScenario.BUND;
import static io.sanshan.domain.member.MemberScenario.LAKE;
import static io.sanshan.domain.member.MemberScenario.LI;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.NEW_GUIDE_WITHOUT_STORE;
import static io.sanshan.domain.member.MemberScenario.RESIGNED_GUIDE;
import static io.sanshan.domain.member.MemberScenario.WANG;
import static io.sanshan.domain.member.MemberScenario.aMember;
import static io.sanshan.domain.shared.AggregateScenario.NOON;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BindMemberTest {

    private static final Duration PROTECTION = Duration.ofDays(30);
    private static final Instant END_OF_PROTECTION = NOON.plus(PROTECTION);

    private static BindMember bind(GuideId guide, BindingReason reason) {
        return new BindMember(MEI, guide, reason);
    }

    @Nested
    class InThePool {

        @Test
        void bindsForTheFirstTimeAndSaysWhereTheGuideWorks() {
            aMember().when(bind(LI, FIRST)).records(new MemberBound(MEI, LI, BUND, FIRST));
        }

        @Test
        void bindsToAGuideWithoutAStore() {
            aMember()
                    .when(bind(NEW_GUIDE_WITHOUT_STORE, FIRST))
                    .records(new MemberBound(MEI, NEW_GUIDE_WITHOUT_STORE, null, FIRST));
        }

        @ParameterizedTest
        @EnumSource
        void bindsAgainForAnyReasonAfterTheGuideResigned(BindingReason reason) {
            aMember()
                    .boundTo(WANG)
                    .fallenToThePoolFrom(WANG)
                    .when(bind(LI, reason))
                    .records(new MemberBound(MEI, LI, BUND, reason));
        }

        @ParameterizedTest
        @EnumSource
        void refusesAGuideWhoDoesNotWork(BindingReason reason) {
            aMember().when(bind(RESIGNED_GUIDE, reason)).refuses(MemberRefusal.GUIDE_NOT_ACTIVE, RESIGNED_GUIDE);
        }
    }

    @Nested
    class BoundToThatGuide {

        @ParameterizedTest
        @EnumSource
        void refusesToBindAgain(BindingReason reason) {
            aMember().boundTo(LI).at(END_OF_PROTECTION).when(bind(LI, reason)).refuses(MemberRefusal.ALREADY_BOUND, LI);
        }
    }

    @Nested
    class BoundToAnotherGuide {

        @Test
        void refusesAFirstBinding() {
            aMember()
                    .boundTo(LI)
                    .at(END_OF_PROTECTION)
                    .when(bind(WANG, FIRST))
                    .refuses(MemberRefusal.ALREADY_BOUND, LI);
        }

        @Test
        void refusesTheMembersWishUntilTheProtectionEnds() {
            aMember()
                    .boundTo(LI)
                    .at(END_OF_PROTECTION.minusMillis(1))
                    .when(bind(WANG, MEMBER_REQUEST))
                    .refuses(MemberRefusal.BINDING_PROTECTED, END_OF_PROTECTION);
        }

        @Test
        void followsTheMembersWishFromTheMomentTheProtectionEnds() {
            aMember()
                    .boundTo(LI)
                    .at(END_OF_PROTECTION)
                    .when(bind(WANG, MEMBER_REQUEST))
                    .records(new MemberBound(MEI, WANG, LAKE, MEMBER_REQUEST));
        }

        @Test
        void protectsTheNewBindingAnew() {
            aMember()
                    .boundTo(LI)
                    .at(END_OF_PROTECTION)
                    .boundTo(WANG)
                    .when(bind(LI, MEMBER_REQUEST))
                    .refuses(MemberRefusal.BINDING_PROTECTED, END_OF_PROTECTION.plus(PROTECTION));
        }

        @Test
        void protectsAlsoAgainstAWishOfTheTimeBefore() {
            aMember()
                    .boundTo(LI)
                    .at(NOON.minus(Duration.ofDays(365)))
                    .when(bind(WANG, MEMBER_REQUEST))
                    .refuses(MemberRefusal.BINDING_PROTECTED, END_OF_PROTECTION);
        }

        @Test
        void letsHeadquartersMoveAProtectedMember() {
            aMember()
                    .boundTo(LI)
                    .when(bind(WANG, HEADQUARTERS))
                    .records(new MemberBound(MEI, WANG, LAKE, HEADQUARTERS));
        }

        @Test
        void refusesAGuideWhoDoesNotWorkEvenToHeadquarters() {
            aMember()
                    .boundTo(LI)
                    .when(bind(RESIGNED_GUIDE, HEADQUARTERS))
                    .refuses(MemberRefusal.GUIDE_NOT_ACTIVE, RESIGNED_GUIDE);
        }
    }
}
