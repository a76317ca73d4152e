package io.sanshan.axon.encryption;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of persons in a table, wrapped by the master key. A destroyed key leaves its row without the key, so that "erased"
 * and "lost" can be told apart and the person does not silently get a new key.
 */
public final class PersonKeyTable implements PersonKeys {

    /** Keys lie in the order in which persons came, which is the order of the log: a rebuild reads few of these blocks. */
    private static final int READ_AHEAD = 64;

    /**
     * Bounds how long another node may still read what this one erased, should it miss the event that tells it to forget. Without
     * such a miss it forgets as soon as it reads the event.
     */
    private static final long CACHED_MILLIS = 600_000;

    private final KeyVault vault;
    private final JdbcClient jdbc;
    private final SecretKey wrapping;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, Row> cache;

    /** Grows with each key that is given up: a block that was read before must not bring the key back. */
    private int givenUp;

    public PersonKeyTable(KeyVault vault, MasterKey master, SecureRandom random, Clock clock, int cachedKeys) {
        this.vault = vault;
        this.jdbc = vault.jdbc();
        this.wrapping = master.derive(MasterKey.Use.PERSON_KEYS);
        this.random = random;
        this.clock = clock;
        this.cache = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Row> eldest) {
                return size() > cachedKeys;
            }
        };
    }

    @Override
    public PersonKey forWriting(String person) {
        Row entry = find(person);
        if (entry == null) {
            entry = create(person);
        }
        return entry.open(wrapping)
                .orElseThrow(() -> new IllegalStateException(
                        person + " was erased: nothing personal is written about an erased person"));
    }

    @Override
    public Optional<PersonKey> forReading(String person, String keyId) {
        Row entry = find(person);
        if (entry == null || !entry.keyId.equals(keyId)) {
            throw new KeyIsMissing(
                    "the key " + keyId + " of " + person + " is not in the key table: it was lost, not destroyed");
        }
        return entry.open(wrapping);
    }

    @Override
    public Instant destroy(String person) {
        jdbc.sql(
                        "update person_key set wrapped_key = null, destroyed_at = ? where person = ? and wrapped_key is not null")
                .param(1, clock.millis())
                .param(2, person)
                .update();
        forget(person);
        return jdbc.sql("select destroyed_at from person_key where person = ?")
                .param(1, person)
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli)
                .orElseGet(() -> neverToHaveOne(person));
    }

    /** Whoever has no key yet does not get one any more either. */
    private Instant neverToHaveOne(String person) {
        long now = clock.millis();
        try {
            jdbc.sql("insert into person_key (person, key_id, created_at, destroyed_at) values (?, ?, ?, ?)")
                    .params(person, new UUID(random.nextLong(), random.nextLong()).toString(), now, now)
                    .update();
            return Instant.ofEpochMilli(now);
        } catch (DuplicateKeyException madeMeanwhile) {
            return destroy(person);
        }
    }

    @Override
    public boolean isDestroyed(String person) {
        Row row = find(person);
        return row != null && row.wrapped == null;
    }

    @Override
    public void forget(String person) {
        synchronized (cache) {
            givenUp++;
            cache.remove(person);
        }
    }

    private @Nullable Row find(String person) {
        Row cached = cached(person);
        if (cached != null) {
            return cached;
        }
        int before;
        synchronized (cache) {
            before = givenUp;
        }
        long now = clock.millis();
        List<Row> block = jdbc.sql("""
                        select person, key_id, wrapped_key from person_key
                        where key_no >= (select key_no from person_key where person = ?)
                        order by key_no limit %d""".formatted(READ_AHEAD))
                .param(person)
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getBytes(3), now))
                .list();
        if (block.isEmpty()) {
            return null;
        }
        synchronized (cache) {
            if (before == givenUp) {
                // The one that was asked for goes in last, so that it is the last to be dropped.
                block.reversed().forEach(row -> cache.put(row.person, row));
            }
        }
        return block.getFirst();
    }

    private Row create(String person) {
        byte[] secret = new byte[Aes.KEY_BYTES];
        random.nextBytes(secret);
        String keyId = new UUID(random.nextLong(), random.nextLong()).toString();
        byte[] wrapped = Aes.encrypt(wrapping, secret, Row.place(person, keyId), random);
        try {
            vault.together(() -> jdbc.sql(
                            "insert into person_key (person, key_id, wrapped_key, created_at) values (?, ?, ?, ?)")
                    .param(1, person)
                    .param(2, keyId)
                    .param(3, wrapped)
                    .param(4, clock.millis())
                    .update());
        } catch (DuplicateKeyException raced) {
            Row winner = find(person);
            if (winner == null) {
                throw raced;
            }
            return winner;
        }
        Row entry = new Row(person, keyId, wrapped, clock.millis());
        synchronized (cache) {
            cache.put(person, entry);
        }
        return entry;
    }

    private @Nullable Row cached(String person) {
        synchronized (cache) {
            Row row = cache.get(person);
            return row == null || clock.millis() - row.readAt > CACHED_MILLIS ? null : row;
        }
    }

    /** A row; unwrapped when it is first needed, since a block that was read ahead holds keys that nobody asks for. */
    private static final class Row {

        private final String person;
        private final String keyId;
        private final byte @Nullable [] wrapped;
        private final long readAt;
        private volatile @Nullable PersonKey key;

        private Row(String person, String keyId, byte @Nullable [] wrapped, long readAt) {
            this.readAt = readAt;
            this.person = person;
            this.keyId = keyId;
            this.wrapped = wrapped;
        }

        private Optional<PersonKey> open(SecretKey wrapping) {
            PersonKey opened = key;
            if (opened == null && wrapped != null) {
                byte[] secret = Aes.decrypt(wrapping, wrapped, place(person, keyId))
                        .orElseThrow(() -> new DoesNotOpen("the stored key of " + person + " was changed or moved"));
                opened = new PersonKey(person, keyId, new SecretKeySpec(secret, "AES"));
                key = opened;
            }
            return Optional.ofNullable(opened);
        }

        private static byte[] place(String person, String keyId) {
            return (keyId + '|' + person).getBytes(StandardCharsets.UTF_8);
        }
    }
}
