package io.sanshan.domain.member;

import static io.sanshan.domain.member.ConsentChannel.EMAIL;
import static io.sanshan.domain.member.ConsentChannel.SMS;
import static io.sanshan.domain.member.ConsentPurpose.MARKETING;
import static io.sanshan.domain.member.ConsentPurpose.SERVICE;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.member.MemberCommand.WithdrawConsent;
import io.sanshan.domain.member.MemberEvent.ConsentWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawConsentTest {

    @Test
    void withdrawsWhatWasGranted() {
        aMember()
                .agreedTo(SMS, MARKETING, "2026-1")
                .when(new WithdrawConsent(MEI, SMS, MARKETING))
                .records(new ConsentWithdrawn(MEI, SMS, MARKETING));
    }

    @Test
    void refusesWhatWasGrantedForAnotherPurposeOnly() {
        aMember()
                .agreedTo(SMS, SERVICE, "2026-1")
                .agreedTo(EMAIL, MARKETING, "2026-1")
                .when(new WithdrawConsent(MEI, SMS, MARKETING))
                .refuses(MemberRefusal.NOT_CONSENTED);
    }

    @Test
    void refusesTheSecondTime() {
        aMember()
                .agreedTo(SMS, MARKETING, "2026-1")
                .withdrew(SMS, MARKETING)
                .when(new WithdrawConsent(MEI, SMS, MARKETING))
                .refuses(MemberRefusal.NOT_CONSENTED);
    }
}
