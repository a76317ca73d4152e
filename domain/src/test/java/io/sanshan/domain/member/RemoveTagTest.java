package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.member.MemberCommand.RemoveTag;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import org.junit.jupiter.api.Test;

class RemoveTagTest {

    @Test
    void takesItOff() {
        aMember().tagged("likes tea").when(new RemoveTag(MEI, "likes tea")).records(new TagRemoved(MEI, "likes tea"));
    }

    @Test
    void refusesATagThatIsNotOn() {
        aMember()
                .tagged("likes tea")
                .when(new RemoveTag(MEI, "likes coffee"))
                .refuses(MemberRefusal.NOT_TAGGED, "likes coffee");
    }

    @Test
    void refusesTheSecondTime() {
        aMember()
                .tagged("likes tea")
                .untagged("likes tea")
                .when(new RemoveTag(MEI, "likes tea"))
                .refuses(MemberRefusal.NOT_TAGGED, "likes tea");
    }
}
