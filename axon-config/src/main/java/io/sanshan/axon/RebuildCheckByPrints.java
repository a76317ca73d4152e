package io.sanshan.axon;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.RebuildCheck;
import io.sanshan.application.audit.RebuildStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Compares live tables with rebuilt ones. What was live is kept as prints in files rather than as copies of the tables, which
 * would double an embedded database and hold names and phones in clear.
 */
@Component
final class RebuildCheckByPrints implements RebuildCheck {

    /**
     * Everything that is not a read model, the durable tables included, which may be in the same database. What is missing here is
     * compared, so a new table cannot be forgotten.
     */
    private static final Set<String> NOT_READ_MODELS = Set.of(
            "event_log",
            "snapshot_log",
            "token_entry",
            "unfinished_reset",
            "dead_letter_entry",
            "flyway_schema_history",
            "durable_schema_history",
            "person_key",
            "unique_key",
            "unique_key_mark",
            "key_check",
            "credential",
            "process_claim",
            "log_checkpoint",
            "log_import");

    private static final int DIFFERENCES_TOLD = 50;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final DataSource database;
    private final ReadModels readModels;
    private final Path home;

    RebuildCheckByPrints(DataSource database, ReadModels readModels, @Value("${sanshan.home}") Path home) {
        this.database = database;
        this.readModels = readModels;
        this.home = home;
    }

    @Override
    public List<Difference> run(Consumer<String> progress) {
        List<String> models =
                readModels.states().stream().map(ReadModels.State::name).toList();
        awaitHead(models, model -> {});
        try {
            Path folder = Files.createTempDirectory(home, "verify");
            try {
                List<TablePrint> prints = prints(folder);
                progress.accept("Noted " + prints.size() + " tables, "
                        + prints.stream().mapToLong(TablePrint::rows).sum() + " rows.");
                // Together rather than one after the other: each waits for the disk for much of its time.
                models.forEach(readModels::rebuild);
                awaitHead(models, model -> progress.accept("Rebuilt " + model + '.'));
                List<Difference> differences = new ArrayList<>();
                try (Connection connection = database.getConnection()) {
                    for (TablePrint print : prints) {
                        differences.addAll(print.compare(connection, DIFFERENCES_TOLD - differences.size()));
                    }
                }
                progress.accept("Compared " + prints.size() + " tables.");
                return List.copyOf(differences);
            } finally {
                delete(folder);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the read models could not be compared", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHead(List<String> models, Consumer<String> arrived) {
        Set<String> waiting = new TreeSet<>(models);
        while (true) {
            for (ReadModels.State state : readModels.states()) {
                if (state.fault() != null) {
                    throw new RebuildStopped(state.name() + " is stopped by " + state.fault());
                }
                if (state.isCaughtUp() && waiting.remove(state.name())) {
                    arrived.accept(state.name());
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private List<TablePrint> prints(Path folder) throws SQLException, IOException {
        List<TablePrint> prints = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                prints.add(TablePrint.take(connection, table, keys(connection, table), folder.resolve(table)));
            }
        }
        if (prints.isEmpty()) {
            throw new IllegalStateException("there are no read models to compare");
        }
        return prints;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet rows = about.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!NOT_READ_MODELS.contains(name)) {
                    tables.add(name);
                }
            }
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

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
