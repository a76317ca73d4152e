package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.BUND;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.nobodyYet;
import static io.sanshan.domain.shared.AggregateScenario.NOON;

import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.shared.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterMemberTest {

    private static final Personal NAME = Personal.of("Mei Chen");

    private static RegisterMember register(Personal name, @Nullable String phone, @Nullable String birthday) {
        return new RegisterMember(MEI, name, personal(phone), personal(birthday), JoinSource.GUIDE_CODE, BUND);
    }

    private static @Nullable Personal personal(@Nullable String text) {
        return text == null ? null : Personal.of(text);
    }

    @Nested
    class Accepted {

        @Test
        void withEverythingKnown() {
            nobodyYet()
                    .when(register(NAME, "+15550100", "1990-05-17"))
                    .records(new MemberRegistered(
                            MEI,
                            NAME,
                            Personal.of("+15550100"),
                            Personal.of("1990-05-17"),
                            JoinSource.GUIDE_CODE,
                            BUND));
        }

        @Test
        void withANameAlone() {
            nobodyYet()
                    .when(new RegisterMember(MEI, NAME, null, null, JoinSource.IMPORT, null))
                    .records(new MemberRegistered(MEI, NAME, null, null, JoinSource.IMPORT, null));
        }

        @Test
        void bornToday() {
            nobodyYet()
                    .at(NOON)
                    .when(register(NAME, null, "2026-03-01"))
                    .records(new MemberRegistered(
                            MEI, NAME, null, Personal.of("2026-03-01"), JoinSource.GUIDE_CODE, BUND));
        }
    }

    @Nested
    class WithoutAName {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
        void refusesABlankOne(String blank) {
            nobodyYet().when(register(Personal.of(blank), null, null)).refuses(MemberRefusal.NAME_MISSING);
        }

        @Test
        void refusesAnErasedOne() {
            nobodyYet().when(register(new Personal.Erased(), null, null)).refuses(MemberRefusal.NAME_MISSING);
        }
    }

    @Nested
    class WithABrokenPhone {

        @ParameterizedTest
        @ValueSource(strings = {"", "5550100", "+1 555 0100", "+1234567", "+1234567890123456", "+0155501000", "phone"})
        void refuses(String phone) {
            nobodyYet().when(register(NAME, phone, null)).refuses(MemberRefusal.PHONE_MALFORMED);
        }
    }

    @Nested
    class WithABrokenBirthday {

        @ParameterizedTest
        @ValueSource(strings = {"", "17.5.1990", "1990-02-30", "1990-5-17", "2026-03-02", "+12345-01-01"})
        void refuses(String birthday) {
            nobodyYet().at(NOON).when(register(NAME, null, birthday)).refuses(MemberRefusal.BIRTHDAY_MALFORMED);
        }
    }
}
