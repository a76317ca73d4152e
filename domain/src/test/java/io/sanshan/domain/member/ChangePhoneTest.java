package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.member.MemberCommand.ChangePhone;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.shared.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePhoneTest {

    @Test
    void movesToAnotherPhone() {
        aMember()
                .when(new ChangePhone(MEI, Personal.of("+447700900123")))
                .records(new PhoneChanged(MEI, Personal.of("+447700900123")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07700 900123", "+44 7700 900123", "+44770090012x"})
    void refusesWhatIsNoPhoneInFull(String phone) {
        aMember().when(new ChangePhone(MEI, Personal.of(phone))).refuses(MemberRefusal.PHONE_MALFORMED);
    }

    @Test
    void refusesAnErasedOne() {
        aMember().when(new ChangePhone(MEI, new Personal.Erased())).refuses(MemberRefusal.PHONE_MALFORMED);
    }
}
