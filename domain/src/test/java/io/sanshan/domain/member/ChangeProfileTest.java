package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;
import static io.sanshan.domain.shared.AggregateScenario.NOON;

import io.sanshan.domain.member.MemberCommand.ChangeProfile;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Personal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeProfileTest {

    private static final Personal NAME = Personal.of("Mei Chen");

    @Nested
    class Accepted {

        @Test
        void changesOnePartAndLeavesTheOthers() {
            aMember()
                    .when(new ChangeProfile(MEI, null, null, Personal.of("1 Lake Road"), null))
                    .records(new ProfileChanged(MEI, null, null, Personal.of("1 Lake Road"), null));
        }

        @Test
        void changesEverything() {
            Personal birthday = Personal.of("1990-05-17");
            Personal address = Personal.of("1 Lake Road");
            Personal note = Personal.of("prefers green");
            aMember()
                    .when(new ChangeProfile(MEI, NAME, birthday, address, note))
                    .records(new ProfileChanged(MEI, NAME, birthday, address, note));
        }

        @Test
        void emptiesANoteByABlankOne() {
            aMember()
                    .when(new ChangeProfile(MEI, null, null, null, Personal.of("")))
                    .records(new ProfileChanged(MEI, null, null, null, Personal.of("")));
        }
    }

    @Nested
    class Refused {

        @Test
        void withoutAnyPart() {
            aMember().when(new ChangeProfile(MEI, null, null, null, null)).refuses(MemberRefusal.NOTHING_CHANGED);
        }

        @Test
        void withABlankName() {
            aMember()
                    .when(new ChangeProfile(MEI, Personal.of(" "), null, null, null))
                    .refuses(MemberRefusal.NAME_MISSING);
        }

        @Test
        void withABirthdayToCome() {
            aMember()
                    .at(NOON)
                    .when(new ChangeProfile(MEI, null, Personal.of("2026-03-02"), null, null))
                    .refuses(MemberRefusal.BIRTHDAY_MALFORMED);
        }
    }
}
