package io.sanshan.axon.log;

import io.sanshan.application.audit.LogFileProblem;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside the log and cannot be had from it: the keys of persons, wrapped by the master key, and the hashes of
 * passwords. A key in such a file outlives the erasure of its person, so the file is destroyed once it was read.
 */
final class KeyFile {

    private static final int PAGE = 2_000;

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    KeyFile(DataSource database) {
        batch = new JdbcTemplate(database);
        jdbc = JdbcClient.create(batch);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** @param masterKeyCheck what only the installation's master key computes */
    record Header(int sanshanKeys, String masterKeyCheck) {
        Header {
            Objects.requireNonNull(masterKeyCheck);
        }
    }

    /** A line: the key of a person, the password of an account, or how many of both there were. */
    record Line(
            @Nullable PersonKey personKey,
            @Nullable Password password,
            @Nullable Long lines) {
        Line {
            if (Stream.<@Nullable Object>of(personKey, password, lines)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw new IllegalArgumentException("a line says one thing");
            }
        }
    }

    /** @param wrapped in Base64; missing when the person was erased */
    record PersonKey(
            String person,
            String keyId,
            @Nullable String wrapped,
            long createdAt,
            @Nullable Long destroyedAt) {
        PersonKey {
            Objects.requireNonNull(person);
            Objects.requireNonNull(keyId);
            if ((wrapped == null) != (destroyedAt != null)) {
                throw new IllegalArgumentException("a key is there, or destroyed at some time");
            }
            if (wrapped != null) {
                Base64.getDecoder().decode(wrapped);
            }
        }
    }

    record Password(String account, String hash, LocalDateTime changedAt) {
        Password {
            Objects.requireNonNull(account);
            Objects.requireNonNull(hash);
            Objects.requireNonNull(changedAt);
        }
    }

    private record Numbered(long number, PersonKey key) {}

    void write(Path file) throws IOException {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(OwnFile.create(file), StandardCharsets.UTF_8))) {
            line(out, new Header(1, masterKeyCheck()));
            long lines = 0;
            long last = 0;
            for (List<Numbered> page = keysAfter(last); !page.isEmpty(); page = keysAfter(last)) {
                for (Numbered key : page) {
                    line(out, new Line(key.key(), null, null));
                }
                lines += page.size();
                last = page.getLast().number();
            }
            for (Password password : passwords()) {
                line(out, new Line(null, password, null));
                lines++;
            }
            line(out, new Line(null, null, lines));
        }
    }

    private void line(BufferedWriter out, Object line) throws IOException {
        out.write(json.writeValueAsString(line));
        out.write('\n');
    }

    private String masterKeyCheck() {
        return jdbc.sql("select check_value from key_check").query(String.class).single();
    }

    private List<Numbered> keysAfter(long number) {
        return jdbc.sql("""
                        select key_no, person, key_id, wrapped_key, created_at, destroyed_at from person_key
                        where key_no > ? order by key_no limit %d""".formatted(PAGE))
                .param(number)
                .query((row, _) -> {
                    byte[] wrapped = row.getBytes(4);
                    return new Numbered(
                            row.getLong(1),
                            new PersonKey(
                                    row.getString(2),
                                    row.getString(3),
                                    wrapped == null ? null : Base64.getEncoder().encodeToString(wrapped),
                                    row.getLong(5),
                                    row.getObject(6, Long.class)));
                })
                .list();
    }

    private List<Password> passwords() {
        return jdbc.sql("select account_id, password_hash, changed_at from credential order by account_id")
                .query((row, _) ->
                        new Password(row.getString(1), row.getString(2), row.getObject(3, LocalDateTime.class)))
                .list();
    }

    boolean hasKeys() {
        return jdbc.sql("select key_no from person_key limit 1")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Adds what is not there yet, all of it or nothing. */
    void read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            Header header = parse(in.readLine(), Header.class);
            if (!header.masterKeyCheck().equals(masterKeyCheck())) {
                throw new LogFileProblem("the keys in " + file.getFileName()
                        + " were wrapped by another master key: give this installation the master key of the other");
            }
            transaction.executeWithoutResult(_ -> readLines(in));
        }
    }

    private void readLines(BufferedReader in) {
        List<PersonKey> keys = new ArrayList<>();
        long lines = 0;
        while (true) {
            Line line = parse(next(in), Line.class);
            if (line.lines() != null) {
                add(keys);
                if (line.lines() != lines) {
                    throw new LogFileProblem("the file of keys is not whole");
                }
                return;
            }
            lines++;
            if (line.personKey() != null) {
                keys.add(line.personKey());
            } else if (line.password() != null) {
                add(line.password());
            }
            if (keys.size() == PAGE) {
                add(keys);
                keys.clear();
            }
        }
    }

    private static @Nullable String next(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException unreadable) {
            throw new LogFileProblem("the file of keys cannot be read to its end");
        }
    }

    private <T> T parse(@Nullable String line, Class<T> type) {
        if (line == null) {
            throw new LogFileProblem("the file of keys is not whole");
        }
        try {
            return json.readValue(line, type);
        } catch (JacksonException unreadable) {
            throw notOurs();
        }
    }

    private static LogFileProblem notOurs() {
        return new LogFileProblem("the file of keys is not one of Sanshan");
    }

    private void add(List<PersonKey> keys) {
        try {
            batch.batchUpdate(
                    "insert into person_key (person, key_id, wrapped_key, created_at, destroyed_at)"
                            + " values (?, ?, ?, ?, ?)",
                    keys,
                    PAGE,
                    (row, key) -> {
                        row.setString(1, key.person());
                        row.setString(2, key.keyId());
                        row.setBytes(
                                3,
                                key.wrapped() == null
                                        ? null
                                        : Base64.getDecoder().decode(key.wrapped()));
                        row.setLong(4, key.createdAt());
                        row.setObject(5, key.destroyedAt(), java.sql.Types.BIGINT);
                    });
        } catch (DuplicateKeyException there) {
            throw new LogFileProblem("this installation has keys of these persons already");
        } catch (DataIntegrityViolationException longerThanOurs) {
            throw notOurs();
        }
    }

    private void add(Password password) {
        jdbc.sql("delete from credential where account_id = ?")
                .param(password.account())
                .update();
        try {
            jdbc.sql("insert into credential (account_id, password_hash, changed_at) values (?, ?, ?)")
                    .params(password.account(), password.hash(), password.changedAt())
                    .update();
        } catch (DataIntegrityViolationException longerThanOurs) {
            throw notOurs();
        }
    }
}
