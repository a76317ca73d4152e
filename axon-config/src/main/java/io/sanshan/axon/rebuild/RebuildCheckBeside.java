package io.sanshan.axon.rebuild;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.RebuildCheck;
import io.sanshan.application.audit.RebuildStopped;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Compares live tables with the ones built beside them, while no processor writes to either and both have seen the same events. */
@Component
final class RebuildCheckBeside implements RebuildCheck {

    /**
     * Everything that is not a read model, the durable tables included, which may be in the same database. What is missing here is
     * compared, so a new table cannot be forgotten.
     */
    private static final Set<String> NOT_READ_MODELS = Set.of(
            "event_log",
            "snapshot_log",
            "token_entry",
            "unfinished_reset",
            "rebuild_run",
            "dead_letter_entry",
            "flyway_schema_history",
            "durable_schema_history",
            "person_key",
            "unique_key",
            "unique_key_mark",
            "till_answer",
            "till_answer_upkeep",
            "offline_key",
            "batch_code",
            "offline_document",
            "key_check",
            "credential",
            "process_claim",
            "operator_notice",
            "node_seen",
            "log_checkpoint",
            "log_import",
            "letter");

    private static final int DIFFERENCES_TOLD = 50;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final DataSource database;
    private final ReadModels readModels;
    private final ReadModelTables tables;
    private final Rebuilds rebuilds;

    RebuildCheckBeside(DataSource database, ReadModels readModels, ReadModelTables tables, Rebuilds rebuilds) {
        this.database = database;
        this.readModels = readModels;
        this.tables = tables;
        this.rebuilds = rebuilds;
    }

    @Override
    public List<Difference> run(Consumer<String> progress) {
        List<String> models =
                readModels.states().stream().map(ReadModels.State::name).toList();
        everyTableIsOfAReadModel(models);
        awaitEarlierOnes();
        List<Difference> differences = Collections.synchronizedList(new ArrayList<>());
        AtomicLong rows = new AtomicLong();
        Set<String> compared = Collections.synchronizedSet(new TreeSet<>());
        for (String model : models) {
            if (!rebuilds.beginComparing(model, tables -> {
                for (String table : tables) {
                    TableComparison.Result result = compare(table, DIFFERENCES_TOLD - differences.size());
                    differences.addAll(result.differences());
                    rows.addAndGet(result.rows());
                    compared.add(table);
                }
            })) {
                throw new RebuildStopped(model + " is being rebuilt already");
            }
        }
        awaitDone(models, progress);
        progress.accept("Compared " + compared.size() + " tables, " + rows + " rows.");
        return List.copyOf(differences);
    }

    /** What a process that was killed had begun goes on by itself at the next start, and comes to its end first. */
    private void awaitEarlierOnes() {
        while (readModels.states().stream().anyMatch(ReadModels.State::rebuilding)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void awaitDone(List<String> models, Consumer<String> progress) {
        Set<String> waiting = new TreeSet<>(models);
        while (!waiting.isEmpty()) {
            for (ReadModels.State state : readModels.states()) {
                ReadModels.Rebuild rebuild = state.rebuild();
                if (state.fault() != null) {
                    throw new RebuildStopped(state.name() + " is stopped by " + state.fault());
                }
                if (rebuild == null || rebuild.phase().isGoingOn() || !waiting.remove(state.name())) {
                    continue;
                }
                if (rebuild.phase() != ReadModels.Phase.DONE) {
                    throw new RebuildStopped("the rebuild of " + state.name() + " was ended: " + rebuild.phase()
                            + (rebuild.reason() == null ? "" : ", " + rebuild.reason()));
                }
                progress.accept("Rebuilt " + state.name() + '.');
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private TableComparison.Result compare(String table, int most) {
        try (Connection live = database.getConnection();
                Connection built = database.getConnection()) {
            return new TableComparison(table, keys(live, table)).compare(live, built, most);
        } catch (SQLException e) {
            throw new IllegalStateException("the read models could not be compared", e);
        }
    }

    private void everyTableIsOfAReadModel(List<String> models) {
        Set<String> known = new TreeSet<>();
        models.forEach(model -> known.addAll(tables.of(model)));
        Set<String> others = new TreeSet<>(tables());
        if (!others.containsAll(known)) {
            throw new IllegalStateException("a table of a read model is missing");
        }
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw new RebuildStopped("no read model names the tables " + others);
        }
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            try (ResultSet rows = about.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    if (!NOT_READ_MODELS.contains(name)
                            && !name.startsWith(TablesBeside.NEXT)
                            && !name.startsWith(TablesBeside.OLD)) {
                        tables.add(name);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of read models could not be listed", e);
        }
        return tables;
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        TreeMap<Integer, String> keys = new TreeMap<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet rows = about.getPrimaryKeys(
                connection.getCatalog(),
                connection.getSchema(),
                about.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table)) {
            while (rows.next()) {
                keys.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("a read model's table needs a primary key: " + table);
        }
        return List.copyOf(keys.values());
    }
}
