package io.sanshan.application.member;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberCommand.IssueWalletLink;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Makes the secrets of wallet links: 192 bits, of which only a keyed hash is recorded. A secret follows from its request under
 * the installation's key, so that a request that comes again gets the same link, though nobody kept it; without the key the
 * request's id, which is in the log, tells nothing.
 */
@Component
class WalletSecrets {

    private static final String SECRET = "wallet-secret";
    private static final int BYTES = 24;

    private final CommandSender sender;
    private final UniqueKeys keys;

    WalletSecrets(CommandSender sender, UniqueKeys keys) {
        this.sender = sender;
        this.keys = keys;
    }

    WalletLinkAnswer issue(Request request, MemberId member) {
        byte[] bytes = HexFormat.of().parseHex(keys.hash(SECRET, request.commandId() + '/' + member.value()));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
        String hash = keys.hash(MemberQueries.WALLET_LINK, secret);
        return switch (sender.send(new IssueWalletLink(member, hash), request.then("link"))) {
            case Outcome.Done _ -> new WalletLinkAnswer.Issued(secret);
            case Outcome.Refused(var refusal) -> new WalletLinkAnswer.Refused(refusal);
        };
    }
}
