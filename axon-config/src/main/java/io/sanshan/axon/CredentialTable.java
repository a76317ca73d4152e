package io.sanshan.axon;

import io.sanshan.application.account.Credentials;
import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.domain.ids.AccountId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Password hashes beside the keys, in the database that nothing can bring back. */
@Component
final class CredentialTable implements Credentials {

    private final KeyVault vault;
    private final JdbcClient jdbc;

    CredentialTable(KeyVault vault) {
        this.vault = vault;
        this.jdbc = vault.jdbc();
    }

    @Override
    public void put(AccountId account, String passwordHash, Instant at) {
        vault.transactions().executeWithoutResult(_ -> {
            remove(account);
            jdbc.sql("insert into credential (account_id, password_hash, changed_at) values (?, ?, ?)")
                    .params(account.value(), passwordHash, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        });
    }

    @Override
    public Optional<String> of(AccountId account) {
        return jdbc.sql("select password_hash from credential where account_id = ?")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean any() {
        return jdbc.sql("select account_id from credential limit 1")
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public void remove(AccountId account) {
        jdbc.sql("delete from credential where account_id = ?")
                .param(account.value())
                .update();
    }
}
