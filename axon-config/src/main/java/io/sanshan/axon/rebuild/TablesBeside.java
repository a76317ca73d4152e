package io.sanshan.axon.rebuild;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Tables of the same shape beside the live ones, and their way into the live ones' place. Databases commit each change of a table
 * at once, so every step here can be done again, and goes on from wherever a process that ended had come.
 */
abstract class TablesBeside {

    static final String NEXT = "next_";
    static final String OLD = "old_";

    private static final int SHAPE_LENGTH = 32;

    private final JdbcClient database;

    TablesBeside(DataSource readModels) {
        this.database = JdbcClient.create(readModels);
    }

    static TablesBeside of(DataSource readModels) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(readModels, about -> about.getDatabaseProductName());
            return "MySQL".equals(product) ? new MySqlTablesBeside(readModels) : new H2TablesBeside(readModels);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database of the read models does not say what it is", e);
        }
    }

    /**
     * Makes the tables anew, empty.
     *
     * @param bare without the indexes that are no constraints: sorted once at the end they take a part of the time
     */
    final void make(List<String> tables, boolean bare) {
        drop(tables);
        tables.forEach(table -> makeLike(table, bare));
    }

    abstract void makeLike(String table, boolean bare);

    /** Makes the indexes that are missing. */
    final void index(List<String> tables) {
        tables.forEach(this::indexLike);
    }

    abstract void indexLike(String table);

    /**
     * Puts all of them into the live ones' place, which is kept as {@code old_…} until it is tidied.
     *
     * @param partly is told after each part, where it cannot be done at once
     */
    abstract void putInPlace(List<String> tables, Consumer<String> partly);

    /** What was replaced goes, and what was built gets the live ones' names down to its indexes. */
    void tidy(List<String> tables) {
        tables.forEach(table -> execute("drop table if exists " + OLD + table));
    }

    final void drop(List<String> tables) {
        for (String table : tables) {
            execute("drop table if exists " + NEXT + table);
            execute("drop table if exists " + OLD + table);
        }
    }

    /** Whether some of them are in place: then there is no way back, and the others follow. */
    final boolean isBegun(List<String> tables) {
        return tables.stream().anyMatch(table -> exists(OLD + table));
    }

    abstract String schema();

    final boolean exists(String table) {
        return database.sql("select count(*) from information_schema.tables where table_schema = " + schema()
                                + " and lower(table_name) = ?")
                        .param(table)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Tells tables of another shape, as a new version may bring them while a rebuild is paused. */
    final String shape(List<String> tables) {
        StringBuilder shape = new StringBuilder();
        for (String table : tables) {
            database.sql("select column_name, data_type, is_nullable, character_maximum_length from"
                            + " information_schema.columns where table_schema = " + schema()
                            + " and lower(table_name) = ? order by ordinal_position")
                    .param(table)
                    .query((row, number) -> String.join(
                            " ", table, row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                    .list()
                    .forEach(column -> shape.append(column).append('\n'));
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(shape.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHAPE_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    final void execute(String statement) {
        database.sql(statement).update();
    }

    final JdbcClient database() {
        return database;
    }
}
