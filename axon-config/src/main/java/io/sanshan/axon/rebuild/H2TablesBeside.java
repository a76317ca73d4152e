package io.sanshan.axon.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * H2 renames one table at a time. It belongs to one process, so for the few milliseconds that it takes this process hands out
 * no connection: nobody finds a table missing, and who asks meanwhile waits.
 */
final class H2TablesBeside extends TablesBeside {

    private static final Pattern NAME = Pattern.compile("\"PUBLIC\"\\.\"([^\"]+)\"");
    /** H2 makes these names up itself. */
    private static final Pattern UNNAMED = Pattern.compile("ADD CONSTRAINT \"PUBLIC\"\\.\"CONSTRAINT_[0-9A-F_]+\"");

    private static final String INDEX = "CREATE INDEX ";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final DataSource readModels;

    H2TablesBeside(DataSource readModels) {
        super(readModels);
        this.readModels = readModels;
    }

    @Override
    String schema() {
        return "current_schema";
    }

    @Override
    void makeLike(String table, boolean bare) {
        like(table).filter(line -> !bare || !line.startsWith(INDEX)).forEach(this::execute);
    }

    @Override
    void indexLike(String table) {
        like(table)
                .filter(line -> line.startsWith(INDEX))
                .map(line -> INDEX + "IF NOT EXISTS " + line.substring(INDEX.length()))
                .forEach(this::execute);
    }

    /** As H2 itself writes the table down, with the indexes, under other names. */
    private Stream<String> like(String table) {
        return database().sql("script nodata nopasswords nosettings table " + table).query(String.class).list().stream()
                .filter(line -> line.contains("\"PUBLIC\".\"" + table.toUpperCase(Locale.ROOT) + '"'))
                .filter(line -> line.startsWith("CREATE ") || line.startsWith("ALTER TABLE "))
                .map(line -> UNNAMED.matcher(line).replaceAll("ADD"))
                .map(line -> NAME.matcher(line).replaceAll("\"PUBLIC\".\"" + upper(NEXT) + "$1\""));
    }

    @Override
    void putInPlace(List<String> tables, Consumer<String> partly) {
        if (readModels instanceof HikariDataSource pool && pool.isAllowPoolSuspension()) {
            whileNobodyReads(pool, tables, partly);
        } else {
            rename(JdbcClient.create(readModels), tables, partly);
        }
    }

    private static void whileNobodyReads(HikariDataSource pool, List<String> tables, Consumer<String> partly) {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        try (Connection own = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            connections.suspendPool();
            try {
                awaitNobody(connections);
                rename(JdbcClient.create(new SingleConnectionDataSource(own, true)), tables, partly);
            } finally {
                connections.resumePool();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the switch of tables", e);
        }
    }

    private static void awaitNobody(HikariPoolMXBean connections) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (connections.getActiveConnections() > 0) {
            if (System.nanoTime() > end) {
                throw new CannotAcquireLockException("somebody reads for longer than the switch of tables waits");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static void rename(JdbcClient database, List<String> tables, Consumer<String> partly) {
        for (String table : tables) {
            if (exists(database, NEXT + table)) {
                if (exists(database, table)) {
                    database.sql("alter table " + table + " rename to " + OLD + table)
                            .update();
                    partly.accept(OLD + table);
                }
                database.sql("alter table " + NEXT + table + " rename to " + table)
                        .update();
                partly.accept(table);
            }
        }
    }

    private static boolean exists(JdbcClient database, String table) {
        return database.sql("select count(*) from information_schema.tables where table_schema = current_schema"
                                + " and table_name = ?")
                        .param(upper(table))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Puts the rest in place where a process ended between two tables, before anybody misses one. */
    static void finish(DataSource readModels, List<String> tables) {
        rename(JdbcClient.create(readModels), tables, part -> {});
    }

    @Override
    void tidy(List<String> tables) {
        super.tidy(tables);
        for (String table : tables) {
            names(
                            table,
                            "indexes",
                            "index_name",
                            "and not exists (select 1 from information_schema.table_constraints c"
                                    + " where c.index_name = n.index_name and c.table_name = n.table_name)")
                    .forEach(index -> execute("alter index " + index + " rename to " + live(index)));
            names(table, "table_constraints", "constraint_name", "")
                    .forEach(constraint -> execute(
                            "alter table " + table + " rename constraint " + constraint + " to " + live(constraint)));
        }
    }

    private List<String> names(String table, String view, String column, String condition) {
        return database()
                .sql("select " + column + " from information_schema." + view
                        + " n where n.table_schema = current_schema and n.table_name = ? and n." + column + " like '"
                        + upper(NEXT) + "%' " + condition)
                .param(upper(table))
                .query(String.class)
                .list();
    }

    private static String live(String name) {
        return name.substring(NEXT.length());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
