package io.sanshan.application.member;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberCommand.IssueWalletLink;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Makes the secrets of wallet links: 192 random bits, of which only a keyed hash is recorded. */
@Component
class WalletSecrets {

    private static final int BYTES = 24;
    private static final SecureRandom random = new SecureRandom();

    private final CommandSender sender;
    private final UniqueKeys keys;

    WalletSecrets(CommandSender sender, UniqueKeys keys) {
        this.sender = sender;
        this.keys = keys;
    }

    WalletLinkAnswer issue(Request request, MemberId member) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String hash = keys.hash(MemberQueries.WALLET_LINK, secret);
        // A repeated request cannot tell the first secret again, since nobody kept it: it issues a link of its own.
        Outcome outcome = sender.send(new IssueWalletLink(member, hash), request.then("link/" + hash));
        return switch (outcome) {
            case Outcome.Done _ -> new WalletLinkAnswer.Issued(secret);
            case Outcome.Refused(var refusal) -> new WalletLinkAnswer.Refused(refusal);
        };
    }
}
