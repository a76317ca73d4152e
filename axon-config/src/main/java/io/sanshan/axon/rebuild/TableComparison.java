package io.sanshan.axon.rebuild;

import io.sanshan.application.audit.RebuildCheck.Difference;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A live table beside the one that was built anew: row by row in the order of the key, by a hash of 64 bits for each cell. Two
 * values are taken for equal when their hashes are, which chance alone does not bring about.
 */
final class TableComparison {

    private static final String NOT_GIVEN = "the row itself, which the log does not give";
    private static final String WAS_MISSING = "the row itself, which was missing";
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final long NOTHING = 0;

    private final String table;
    private final List<String> keys;

    TableComparison(String table, List<String> keys) {
        this.table = table;
        this.keys = keys;
    }

    /**
     * Both sides come in the same order, whatever order the database's collation makes of it. A row without its partner waits
     * for it; who waits at the end has none.
     *
     * @param one and other each read one side, since a connection to MySQL reads one answer at a time
     */
    Result compare(Connection one, Connection other, int most) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        Map<String, Row> onlyBefore = new HashMap<>();
        Map<String, Row> onlyNow = new HashMap<>();
        long rows = 0;
        try (Reading live = new Reading(one, table, keys);
                Reading built = new Reading(other, TablesBeside.NEXT + table, keys)) {
            Row before = live.next();
            Row now = built.next();
            while ((before != null || now != null) && differences.size() < most) {
                if (before != null) {
                    rows++;
                    meet(before, onlyBefore, onlyNow, true, live.columns, differences);
                    before = live.next();
                }
                if (now != null) {
                    meet(now, onlyNow, onlyBefore, false, live.columns, differences);
                    now = built.next();
                }
            }
            if (before == null && now == null) {
                onlyBefore.keySet().forEach(key -> differences.add(new Difference(table, key, NOT_GIVEN)));
                onlyNow.keySet().forEach(key -> differences.add(new Difference(table, key, WAS_MISSING)));
            }
        }
        return new Result(rows, List.copyOf(differences.subList(0, Math.min(differences.size(), Math.max(most, 0)))));
    }

    /** @param rows how many there are in the live table */
    record Result(long rows, List<Difference> differences) {}

    private void meet(
            Row row,
            Map<String, Row> waiting,
            Map<String, Row> partners,
            boolean before,
            List<String> columns,
            List<Difference> differences) {
        Row partner = partners.remove(row.key);
        if (partner == null) {
            waiting.put(row.key, row);
            return;
        }
        Row then = before ? row : partner;
        Row now = before ? partner : row;
        for (int i = 0; i < columns.size(); i++) {
            if (then.cells[i] != now.cells[i]) {
                differences.add(new Difference(table, row.key, columns.get(i)));
            }
        }
    }

    private record Row(String key, long[] cells) {}

    /** The rows of the table as they are now. */
    private static final class Reading implements AutoCloseable {

        private final Statement statement;
        private final ResultSet result;
        private final List<String> keys;
        private final List<String> columns = new ArrayList<>();
        private final boolean[] binary;

        private Reading(Connection connection, String table, List<String> keys) throws SQLException {
            this.keys = keys;
            statement = connection.createStatement();
            // MySQL's driver keeps a whole answer in memory unless it is told so.
            boolean mysql = connection.getMetaData().getDatabaseProductName().equals("MySQL");
            statement.setFetchSize(mysql ? Integer.MIN_VALUE : FETCHED_AT_ONCE);
            result = statement.executeQuery("select * from " + table + " order by " + String.join(", ", keys));
            ResultSetMetaData about = result.getMetaData();
            binary = new boolean[about.getColumnCount()];
            for (int i = 0; i < binary.length; i++) {
                columns.add(about.getColumnName(i + 1).toLowerCase(Locale.ROOT));
                binary[i] = switch (about.getColumnType(i + 1)) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
                    default -> false;
                };
            }
        }

        private @Nullable Row next() throws SQLException {
            if (!result.next()) {
                return null;
            }
            long[] cells = new long[binary.length];
            String[] key = new String[keys.size()];
            for (int i = 0; i < binary.length; i++) {
                byte[] value = null;
                if (binary[i]) {
                    value = result.getBytes(i + 1);
                } else {
                    String text = result.getString(i + 1);
                    if (text != null) {
                        value = text.getBytes(StandardCharsets.UTF_8);
                        int part = keys.indexOf(columns.get(i));
                        if (part >= 0) {
                            key[part] = text;
                        }
                    }
                }
                cells[i] = hash(value);
            }
            return new Row(String.join(" ", key), cells);
        }

        /** FNV-1a; nothing at all has a hash of its own. */
        private static long hash(byte @Nullable [] value) {
            if (value == null) {
                return NOTHING;
            }
            long hash = 0xcbf29ce484222325L;
            for (byte one : value) {
                hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
            }
            return hash == NOTHING ? 1 : hash;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                result.close();
            }
        }
    }
}
