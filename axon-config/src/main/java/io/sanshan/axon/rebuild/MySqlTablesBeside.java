package io.sanshan.axon.rebuild;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** MySQL changes the places of any number of tables at once, for all nodes: nobody ever finds a table missing. */
final class MySqlTablesBeside extends TablesBeside {

    /** A statement that waits for a lock on a table keeps all later ones waiting too. */
    private static final int PATIENCE_SECONDS = 3;

    private final JdbcTemplate database;

    MySqlTablesBeside(DataSource readModels) {
        super(readModels);
        this.database = new JdbcTemplate(readModels);
    }

    @Override
    String schema() {
        return "database()";
    }

    @Override
    void makeLike(String table, boolean bare) {
        execute("create table " + NEXT + table + " like " + table);
        if (bare) {
            indexes(NEXT + table).forEach((index, columns) -> execute("drop index " + index + " on " + NEXT + table));
        }
    }

    @Override
    void indexLike(String table) {
        Map<String, String> missing = new TreeMap<>(indexes(table));
        missing.keySet().removeAll(indexes(NEXT + table).keySet());
        missing.forEach(
                (index, columns) -> execute("create index " + index + " on " + NEXT + table + " (" + columns + ')'));
    }

    /** The columns of each index that is no constraint, by its name. */
    private Map<String, String> indexes(String table) {
        Map<String, String> indexes = new TreeMap<>();
        database()
                .sql("select index_name, column_name, sub_part from information_schema.statistics"
                        + " where table_schema = database() and table_name = ? and non_unique = 1"
                        + " order by index_name, seq_in_index")
                .param(table)
                .query(row -> {
                    String part = row.getString(3) == null ? "" : "(" + row.getString(3) + ")";
                    indexes.merge(row.getString(1), row.getString(2) + part, (one, next) -> one + ", " + next);
                });
        return indexes;
    }

    @Override
    void putInPlace(List<String> tables, Consumer<String> partly) {
        String places = tables.stream()
                .filter(table -> exists(NEXT + table))
                .flatMap(table -> Stream.of(table + " to " + OLD + table, NEXT + table + " to " + table))
                .collect(Collectors.joining(", "));
        if (places.isEmpty()) {
            return;
        }
        database.execute((org.springframework.jdbc.core.ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session lock_wait_timeout = " + PATIENCE_SECONDS);
                try {
                    return statement.execute("rename table " + places);
                } finally {
                    statement.execute("set session lock_wait_timeout = default");
                }
            }
        });
    }
}
