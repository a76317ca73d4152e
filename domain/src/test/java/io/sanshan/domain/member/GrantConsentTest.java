package io.sanshan.domain.member;

import static io.sanshan.domain.member.ConsentChannel.EMAIL;
import static io.sanshan.domain.member.ConsentChannel.SMS;
import static io.sanshan.domain.member.ConsentPurpose.MARKETING;
import static io.sanshan.domain.member.ConsentPurpose.SERVICE;
import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberEvent.ConsentGranted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GrantConsentTest {

    @Nested
    class Accepted {

        @Test
        void forTheFirstTime() {
            aMember()
                    .when(new GrantConsent(MEI, SMS, MARKETING, "2026-1"))
                    .records(new ConsentGranted(MEI, SMS, MARKETING, "2026-1"));
        }

        @Test
        void perChannelAndPurpose() {
            aMember()
                    .agreedTo(SMS, SERVICE, "2026-1")
                    .agreedTo(EMAIL, MARKETING, "2026-1")
                    .when(new GrantConsent(MEI, SMS, MARKETING, "2026-1"))
                    .records(new ConsentGranted(MEI, SMS, MARKETING, "2026-1"));
        }

        @Test
        void toANewerText() {
            aMember()
                    .agreedTo(SMS, MARKETING, "2026-1")
                    .when(new GrantConsent(MEI, SMS, MARKETING, "2026-2"))
                    .records(new ConsentGranted(MEI, SMS, MARKETING, "2026-2"));
        }

        @Test
        void againAfterItWasWithdrawn() {
            aMember()
                    .agreedTo(SMS, MARKETING, "2026-1")
                    .withdrew(SMS, MARKETING)
                    .when(new GrantConsent(MEI, SMS, MARKETING, "2026-1"))
                    .records(new ConsentGranted(MEI, SMS, MARKETING, "2026-1"));
        }
    }

    @Nested
    class Refused {

        @Test
        void toTheSameTextAgain() {
            aMember()
                    .agreedTo(SMS, MARKETING, "2026-1")
                    .when(new GrantConsent(MEI, SMS, MARKETING, "2026-1"))
                    .refuses(MemberRefusal.ALREADY_CONSENTED, "2026-1");
        }
    }
}
