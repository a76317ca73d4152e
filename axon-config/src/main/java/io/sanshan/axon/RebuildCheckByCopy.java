package io.sanshan.axon;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.RebuildCheck;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Compares live tables with rebuilt ones through copies in the same database. */
@Component
final class RebuildCheckByCopy implements RebuildCheck {

    /** What else stands in the read models' database. What is missing here is compared, so a new table cannot be forgotten. */
    private static final Set<String> NOT_READ_MODELS =
            Set.of("token_entry", "dead_letter_entry", "flyway_schema_history", "process_claim");

    private static final String COPY = "live_copy_of_";
    private static final int DIFFERENCES_TOLD = 50;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final DataSource database;
    private final ReadModels readModels;

    RebuildCheckByCopy(DataSource database, ReadModels readModels) {
        this.database = database;
        this.readModels = readModels;
    }

    @Override
    public List<Difference> run(Consumer<String> progress) {
        List<String> models =
                readModels.states().stream().map(ReadModels.State::name).toList();
        try (Connection connection = database.getConnection()) {
            models.forEach(this::awaitHead);
            List<String> tables = tables(connection);
            dropCopies(connection, tables);
            for (String table : tables) {
                execute(connection, "create table " + COPY + table + " as select * from " + table);
            }
            progress.accept("Copied " + tables.size() + " tables.");
            for (String model : models) {
                readModels.rebuild(model);
                awaitHead(model);
                progress.accept("Rebuilt " + model + '.');
            }
            List<Difference> differences = new ArrayList<>();
            for (String table : tables) {
                compare(connection, table, differences);
            }
            dropCopies(connection, tables);
            return List.copyOf(differences);
        } catch (SQLException e) {
            throw new IllegalStateException("the read models could not be compared", e);
        }
    }

    private void awaitHead(String model) {
        ReadModels.State state = readModels.state(model);
        while (!state.isCaughtUp()) {
            if (state.fault() != null) {
                throw new IllegalStateException(model + " is stopped by " + state.fault());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            state = readModels.state(model);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet rows = about.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!NOT_READ_MODELS.contains(name) && !name.startsWith(COPY)) {
                    tables.add(name);
                }
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("there are no read models to compare");
        }
        return tables;
    }

    private static void compare(Connection connection, String table, List<Difference> differences) throws SQLException {
        List<String> keys = keys(connection, table);
        String copy = COPY + table;
        String same = String.join(
                " and ", keys.stream().map(key -> "a." + key + " = b." + key).toList());
        absent(connection, copy, table, same, keys, "the row itself, which the log does not give", differences);
        absent(connection, table, copy, same, keys, "the row itself, which was missing", differences);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select a.*, b.* from " + copy + " a join " + table + " b on " + same)) {
            ResultSetMetaData columns = rows.getMetaData();
            int width = columns.getColumnCount() / 2;
            while (rows.next() && differences.size() < DIFFERENCES_TOLD) {
                for (int column = 1; column <= width; column++) {
                    if (!sameCell(rows.getObject(column), rows.getObject(width + column))) {
                        differences.add(new Difference(table, key(rows, keys), columns.getColumnName(column)));
                    }
                }
            }
        }
    }

    private static void absent(
            Connection connection,
            String here,
            String there,
            String same,
            List<String> keys,
            String what,
            List<Difference> differences)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select a.* from " + here + " a left join " + there + " b on "
                        + same + " where b." + keys.getFirst() + " is null")) {
            while (rows.next() && differences.size() < DIFFERENCES_TOLD) {
                differences.add(new Difference(here, key(rows, keys), what));
            }
        }
    }

    private static boolean sameCell(
            @org.jspecify.annotations.Nullable Object one, @org.jspecify.annotations.Nullable Object other) {
        return one instanceof byte[] bytes && other instanceof byte[] otherBytes
                ? Arrays.equals(bytes, otherBytes)
                : Objects.equals(one, other);
    }

    private static String key(ResultSet row, List<String> keys) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String key : keys) {
            parts.add(row.getString(key));
        }
        return String.join(" ", parts);
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        TreeMap<Integer, String> keys = new TreeMap<>();
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        try (ResultSet rows = connection
                .getMetaData()
                .getPrimaryKeys(
                        connection.getCatalog(),
                        connection.getSchema(),
                        upper ? table.toUpperCase(Locale.ROOT) : table)) {
            while (rows.next()) {
                keys.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("a read model's table needs a primary key: " + table);
        }
        return List.copyOf(keys.values());
    }

    private static void dropCopies(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            execute(connection, "drop table if exists " + COPY + table);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
