package io.sanshan.axon.codes;

import io.sanshan.application.coupon.CodeDirectory;
import io.sanshan.application.coupon.CodePlace;
import io.sanshan.application.shared.Durable;
import io.sanshan.domain.ids.CodeBatchId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Places of codes in a table, whose primary key decides between batches that ask for the same code at once. */
@Component
final class CodeTable implements CodeDirectory {

    private static final int ATTEMPTS = 5;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CodeTable(@Durable DataSource database, Clock clock) {
        this.clock = clock;
        batches = new JdbcTemplate(database);
        jdbc = JdbcClient.create(batches);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public Optional<CodePlace> find(String hash) {
        return Optional.ofNullable(find(List.of(hash)).get(hash));
    }

    @Override
    public Map<String, CodePlace> find(Collection<String> hashes) {
        Map<String, CodePlace> found = new HashMap<>();
        List<String> asked = new ArrayList<>(hashes);
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            jdbc.sql("select code_hash, batch_id, code_number from batch_code where code_hash in (:hashes)")
                    .param("hashes", asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                    .query(row -> {
                        found.put(row.getString(1), new CodePlace(new CodeBatchId(row.getString(2)), row.getInt(3)));
                    });
        }
        return found;
    }

    @Override
    public Set<Integer> add(CodeBatchId batch, Map<Integer, String> hashes) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(_ -> addTogether(batch, hashes));
            } catch (DuplicateKeyException | ConcurrencyFailureException somebodyWasFaster) {
                // Asked again, the table tells with which of them.
                if (attempt == ATTEMPTS) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    private Set<Integer> addTogether(CodeBatchId batch, Map<Integer, String> hashes) {
        Map<String, CodePlace> there = find(hashes.values());
        Set<Integer> elsewhere = new HashSet<>();
        List<Map.Entry<Integer, String>> missing = new ArrayList<>();
        for (Map.Entry<Integer, String> code : hashes.entrySet()) {
            CodePlace place = there.get(code.getValue());
            if (place == null) {
                missing.add(code);
            } else if (!place.equals(new CodePlace(batch, code.getKey()))) {
                elsewhere.add(code.getKey());
            }
        }
        if (elsewhere.isEmpty()) {
            LocalDateTime now = inTable(clock.instant());
            batches.batchUpdate(
                    "insert into batch_code (code_hash, batch_id, code_number, added_at) values (?, ?, ?, ?)",
                    missing,
                    AT_ONCE,
                    (row, code) -> {
                        row.setString(1, code.getValue());
                        row.setString(2, batch.value());
                        row.setInt(3, code.getKey());
                        row.setObject(4, now);
                    });
        }
        return elsewhere;
    }

    @Override
    public Map<Integer, String> hashes(CodeBatchId batch, int first, int last) {
        Map<Integer, String> hashes = new HashMap<>();
        jdbc.sql("select code_number, code_hash from batch_code where batch_id = ? and code_number between ? and ?")
                .params(batch.value(), first, last)
                .query(row -> {
                    hashes.put(row.getInt(1), row.getString(2));
                });
        return hashes;
    }

    @Override
    public void remove(CodeBatchId batch) {
        jdbc.sql("delete from batch_code where batch_id = ?")
                .param(batch.value())
                .update();
    }

    @Override
    public boolean removeAbandoned(CodeBatchId batch, Instant before) {
        return jdbc.sql("delete from batch_code where batch_id = ? and added_at < ?")
                        .params(batch.value(), inTable(before))
                        .update()
                > 0;
    }

    private static LocalDateTime inTable(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
