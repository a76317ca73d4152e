package io.sanshan.axon;

import io.sanshan.application.account.Credentials;
import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.domain.ids.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
    public Optional<Kept> of(AccountId account) {
        return jdbc.sql("select password_hash, changed_at from credential where account_id = ?")
                .param(account.value())
                .query((row, _) -> new Kept(row.getString(1), instant(row, 2)))
                .optional();
    }

    @Override
    public Map<AccountId, Instant> since(Collection<AccountId> accounts) {
        Map<AccountId, Instant> since = new HashMap<>();
        jdbc.sql("select account_id, changed_at from credential where account_id in (:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toList())
                .query(row -> {
                    since.put(new AccountId(row.getString(1)), instant(row, 2));
                });
        return since;
    }

    @Override
    public void replace(AccountId account, String formerHash, String hash) {
        jdbc.sql("update credential set password_hash = ? where account_id = ? and password_hash = ?")
                .params(hash, account.value(), formerHash)
                .update();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
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
