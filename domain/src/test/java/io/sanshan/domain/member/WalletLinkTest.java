package io.sanshan.domain.member;

import static io.sanshan.domain.member.MemberScenario.MEI;
import static io.sanshan.domain.member.MemberScenario.aMember;

import io.sanshan.domain.member.MemberCommand.IssueWalletLink;
import io.sanshan.domain.member.MemberCommand.RevokeWalletLinks;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WalletLinkTest {

    @Nested
    class IssuingALink {

        @Test
        void recordsTheHashAlone() {
            aMember().when(new IssueWalletLink(MEI, "hash-1")).records(new WalletLinkIssued(MEI, "hash-1"));
        }

        @Test
        void givesASecondOneForASecondPhone() {
            aMember()
                    .gotAWalletLink()
                    .when(new IssueWalletLink(MEI, "hash-2"))
                    .records(new WalletLinkIssued(MEI, "hash-2"));
        }

        @Test
        void givesANewOneAfterAllWereRevoked() {
            aMember()
                    .gotAWalletLink()
                    .lostTheWalletLinks()
                    .when(new IssueWalletLink(MEI, "hash-2"))
                    .records(new WalletLinkIssued(MEI, "hash-2"));
        }
    }

    @Nested
    class RevokingAllLinks {

        @Test
        void recordsItOnceForAll() {
            aMember()
                    .gotAWalletLink()
                    .gotAWalletLink()
                    .when(new RevokeWalletLinks(MEI))
                    .records(new WalletLinksRevoked(MEI));
        }

        @Test
        void refusesWhereThereIsNone() {
            aMember().when(new RevokeWalletLinks(MEI)).refuses(MemberRefusal.NOTHING_CHANGED);
        }

        @Test
        void refusesTheSecondTime() {
            aMember()
                    .gotAWalletLink()
                    .lostTheWalletLinks()
                    .when(new RevokeWalletLinks(MEI))
                    .refuses(MemberRefusal.NOTHING_CHANGED);
        }
    }
}
