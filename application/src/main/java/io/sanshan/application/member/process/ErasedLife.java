package io.sanshan.application.member.process;

import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.shared.Personal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure takes away, counted from the member's events up to it. A value that is erased already counts like one that
 * is not, so that the count is the same before and after the key was destroyed.
 *
 * @param personalValues pieces of personal data in the log
 * @param hadPhone whether a phone was kept for the member
 * @param walletLinks links to the wallet that were good
 */
record ErasedLife(int personalValues, boolean hadPhone, int walletLinks) {

    static ErasedLife of(List<Object> life) {
        ErasedLife sum = new ErasedLife(0, false, 0);
        for (Object event : life) {
            if (event instanceof MemberErased) {
                return sum;
            }
            sum = sum.after(event);
        }
        return sum;
    }

    private ErasedLife after(Object event) {
        return switch (event) {
            case MemberRegistered e -> more(e.phone() != null, e.name(), e.phone(), e.birthday());
            case PhoneChanged e -> more(true, e.phone());
            case ProfileChanged e -> more(hadPhone, e.name(), e.birthday(), e.address(), e.note());
            case WalletLinkIssued _ -> new ErasedLife(personalValues, hadPhone, walletLinks + 1);
            case WalletLinksRevoked _ -> new ErasedLife(personalValues, hadPhone, 0);
            // Leaving freed the phone and revoked the links.
            case MemberLeft _ -> new ErasedLife(personalValues, false, 0);
            default -> this;
        };
    }

    private ErasedLife more(boolean hasPhone, @Nullable Personal... values) {
        int count = (int) Stream.of(values).filter(Objects::nonNull).count();
        return new ErasedLife(personalValues + count, hasPhone, walletLinks);
    }
}
