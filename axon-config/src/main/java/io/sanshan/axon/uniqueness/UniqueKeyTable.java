package io.sanshan.axon.uniqueness;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.axon.encryption.MasterKey;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Unique values in a table whose primary key decides every race. Each call is a transaction of its own: a reservation holds
 * before the command is sent, whatever the caller's transaction does later.
 */
public final class UniqueKeyTable implements UniqueKeys {

    private static final int ATTEMPTS = 5;
    private static final int BATCH = 500;

    private final KeyVault vault;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final KeyedHash hashes;
    private final Clock clock;

    public UniqueKeyTable(KeyVault vault, MasterKey master, Clock clock) {
        this.vault = vault;
        this.jdbc = vault.jdbc();
        this.batch = vault.batch();
        this.hashes = new KeyedHash(master);
        this.clock = clock;
    }

    @Override
    public boolean reserve(Kind kind, String value, String owner) {
        String hash = hashes.of(kind, value);
        return again(() -> vault.together(() -> {
            if (insert(kind, hash, owner, State.RESERVED)) {
                return true;
            }
            // Let go between the two statements: the next attempt takes it.
            String holder = holder(kind, hash).orElseThrow(() -> new ConcurrencyFailureException("let go meanwhile"));
            return holder.equals(owner);
        }));
    }

    @Override
    public void confirm(Kind kind, String value, String owner) {
        confirmHash(kind, hashes.of(kind, value), owner);
    }

    @Override
    public void letGo(Kind kind, String value, String owner) {
        letGoHash(kind, hashes.of(kind, value), owner);
    }

    @Override
    public void giveUp(Kind kind, String owner) {
        again(() -> {
            ownHashes(kind, owner).forEach(hash -> delete(kind, hash, owner));
            return true;
        });
    }

    @Override
    public Optional<String> owner(Kind kind, String value) {
        return holder(kind, hashes.of(kind, value));
    }

    @Override
    public String hash(String purpose, String secret) {
        return hashes.ofSecret(purpose, secret);
    }

    String hashOf(Kind kind, String value) {
        return hashes.of(kind, value);
    }

    void confirmHash(Kind kind, String hash, String owner) {
        // One transaction: the old value must not stay blocked when only the first half was done.
        again(() -> vault.together(() -> {
            if (!mark(kind, hash, owner) && !insert(kind, hash, owner, State.CONFIRMED) && !mark(kind, hash, owner)) {
                throw new IllegalStateException(
                        "the log gives " + owner + " a " + kind + " that the table of unique keys gives to another");
            }
            ownHashes(kind, owner).stream()
                    .filter(other -> !other.equals(hash))
                    .forEach(other -> delete(kind, other, owner));
            return true;
        }));
    }

    void letGoHash(Kind kind, String hash, String owner) {
        again(() -> jdbc.sql("""
                        delete from unique_key where kind = ? and key_hash = ? and owner = ? and state = 'RESERVED'""").params(kind.name(), hash, owner).update());
    }

    /** What was reserved before a moment and neither confirmed nor let go since. */
    List<Holding> reservedBefore(long epochMillis) {
        return jdbc.sql("select kind, key_hash, owner from unique_key where state = 'RESERVED' and reserved_at < ?")
                .param(epochMillis)
                .query((row, _) -> new Holding(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /** Puts exactly these in place of all there are. Nobody may reserve meanwhile. */
    void replaceAll(Collection<Holding> holdings) {
        vault.transactions().executeWithoutResult(_ -> {
            jdbc.sql("delete from unique_key").update();
            batch.batchUpdate(
                    "insert into unique_key (kind, key_hash, owner, state, reserved_at) values (?, ?, ?, 'CONFIRMED', ?)",
                    holdings,
                    BATCH,
                    (row, holding) -> {
                        row.setString(1, holding.kind().name());
                        row.setString(2, holding.hash());
                        row.setString(3, holding.owner());
                        row.setLong(4, clock.millis());
                    });
        });
    }

    /** Recorded time up to which the log was searched for owners who left, in milliseconds since 1970. */
    Optional<Long> searchedTo() {
        return jdbc.sql("select searched_to from unique_key_mark")
                .query(Long.class)
                .optional();
    }

    void searchedTo(long epochMillis) {
        vault.transactions().executeWithoutResult(_ -> {
            jdbc.sql("delete from unique_key_mark").update();
            jdbc.sql("insert into unique_key_mark (id, searched_to) values (1, ?)")
                    .param(epochMillis)
                    .update();
        });
    }

    private boolean insert(Kind kind, String hash, String owner, State state) {
        try {
            return jdbc.sql("""
                            insert into unique_key (kind, key_hash, owner, state, reserved_at) values (?, ?, ?, ?, ?)""")
                            .params(kind.name(), hash, owner, state.name(), clock.millis())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean mark(Kind kind, String hash, String owner) {
        return jdbc.sql("update unique_key set state = 'CONFIRMED' where kind = ? and key_hash = ? and owner = ?")
                        .params(kind.name(), hash, owner)
                        .update()
                == 1;
    }

    private void delete(Kind kind, String hash, String owner) {
        jdbc.sql("delete from unique_key where kind = ? and key_hash = ? and owner = ?")
                .params(kind.name(), hash, owner)
                .update();
    }

    private List<String> ownHashes(Kind kind, String owner) {
        return jdbc.sql("select key_hash from unique_key where kind = ? and owner = ?")
                .params(kind.name(), owner)
                .query(String.class)
                .list();
    }

    private Optional<String> holder(Kind kind, String hash) {
        return jdbc.sql("select owner from unique_key where kind = ? and key_hash = ?")
                .params(kind.name(), hash)
                .query(String.class)
                .optional();
    }

    private static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DuplicateKeyException mine) {
                throw mine;
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private enum State {
        RESERVED,
        CONFIRMED
    }

    /** That an owner has a value, as far as this table or the log says. */
    record Holding(Kind kind, String hash, String owner) {}
}
