package io.sanshan.application.account.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "credential")
class CredentialRow {

    @Id
    @Column(name = "account_id")
    private String account;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CredentialRow() {}

    CredentialRow(String account, String passwordHash, Instant changedAt) {
        this.account = account;
        this.passwordHash = passwordHash;
        this.changedAt = changedAt;
    }

    void become(String hash, Instant at) {
        passwordHash = hash;
        changedAt = at;
    }

    String account() {
        return account;
    }

    String passwordHash() {
        return passwordHash;
    }
}
