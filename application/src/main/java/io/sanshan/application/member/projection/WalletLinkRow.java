package io.sanshan.application.member.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A link to a wallet that is good, known by the keyed hash of its secret. */
@Entity
@Table(name = "member_wallet_link")
class WalletLinkRow {

    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "member_id")
    private String member;

    @SuppressWarnings("NullAway.Init")
    protected WalletLinkRow() {}

    WalletLinkRow(String secretHash, String member) {
        this.secretHash = secretHash;
        this.member = member;
    }

    String secretHash() {
        return secretHash;
    }

    String member() {
        return member;
    }
}
