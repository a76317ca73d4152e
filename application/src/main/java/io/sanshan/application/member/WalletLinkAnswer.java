package io.sanshan.application.member;

import io.sanshan.domain.shared.Refusal;

/** What comes of asking for a wallet link. */
public sealed interface WalletLinkAnswer {

    /** The secret is told this once. */
    record Issued(String secret) implements WalletLinkAnswer {
        @Override
        public String toString() {
            return "Issued[]";
        }
    }

    record Refused(Refusal refusal) implements WalletLinkAnswer {}
}
