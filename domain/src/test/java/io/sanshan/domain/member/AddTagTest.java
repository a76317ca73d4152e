package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.member.MemberCommand.AddTag;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddTagTest {

    @Nested
    class Accepted {

        @Test
        void putsItOn() {
            aMember().when(new AddTag(MEI, "likes tea")).records(new TagAdded(MEI, "likes tea"));
        }

        @Test
        void forgetsBlanksAroundIt() {
            aMember().when(new AddTag(MEI, "  likes tea ")).records(new TagAdded(MEI, "likes tea"));
        }

        @Test
        void putsItOnAgainAfterItWasTakenOff() {
            aMember()
                    .tagged("likes tea")
                    .untagged("likes tea")
                    .when(new AddTag(MEI, "likes tea"))
                    .records(new TagAdded(MEI, "likes tea"));
        }

        @Test
        void countsCharactersAsPeopleSeeThem() {
            String sixty = "\uD83C\uDF75".repeat(60);
            aMember().when(new AddTag(MEI, sixty)).records(new TagAdded(MEI, sixty));
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(strings = {"", "   "})
        void blank(String tag) {
            aMember().when(new AddTag(MEI, tag)).refuses(MemberRefusal.TAG_MALFORMED, 60);
        }

        @Test
        void longerThanSixtyCharacters() {
            aMember().when(new AddTag(MEI, "x".repeat(61))).refuses(MemberRefusal.TAG_MALFORMED, 60);
        }

        @ParameterizedTest
        @ValueSource(strings = {"likes tea", " likes tea"})
        void onAlready(String tag) {
            aMember().tagged("likes tea").when(new AddTag(MEI, tag)).refuses(MemberRefusal.ALREADY_TAGGED, "likes tea");
        }
    }
}
